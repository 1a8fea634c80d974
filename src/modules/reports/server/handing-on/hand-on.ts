import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeZip } from 'client-zip';
import type { MemberSession } from '#foundations/access/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import type { Entry } from '#foundations/ledger/index.ts';
import { custodyFile, readEntries } from '#foundations/ledger/server/index.ts';
import { Refusal } from '#foundations/refusal/index.ts';
import { sealStream } from '#foundations/sealing/index.ts';
import type { Receiver } from '../../receivers.ts';
import { type AtDesk, atTheDesk, type DeskHow } from '../at-the-desk.ts';
import { openFile } from '../files/open-file.ts';
import { noteDeskAct } from '../note-desk-act.ts';
import { type Agreed, agreedTo, grantOf } from './agreed-to.ts';

export type HandedOn =
	| { ok: true; stream: ReadableStream<Uint8Array> }
	/** There is no file of which a cleaned copy could be made: nothing leaves. */
	| { ok: false; problem: 'nothing' };

type Handing = DeskHow & {
	/** Signs what stands in the ledger, where this process holds its key. */
	sign: () => Promise<unknown>;
	/** What the archive says of itself, to whoever opens it: `words` as the person read them. */
	letter: (about: { left: number; to: string; words: string; receiver: Receiver }) => string;
};

/**
 * Hands the cleaned copies of files to whom the person said yes to: one archive, sealed to the key
 * they agreed to, with the words they read, the hashes of what is in it and the signed chain of
 * custody.
 *
 * Nothing leaves without the person's own yes, which is a grant, and before the ledger has the hash
 * of the list; the archive waits on the disk sealed, and only while it is handed out. No transaction
 * is held while files are opened: that can take minutes. What is tried without a yes is written down
 * before it is refused.
 *
 * Source: Berkeley Protocol on Digital Open Source Investigations (OHCHR, 2020), on preservation.
 *
 * @throws Refusal for a body of enforcement (R2), without a yes (R13), for who does not lead the team
 */
export async function handOn(
	db: Db,
	session: MemberSession,
	{ reportId, asking }: { reportId: string; asking: string },
	how: Handing,
): Promise<HandedOn> {
	const at = { reportId, action: 'reports.export' } as const;
	const agreed = await atTheDesk(db, session, at, how, (desk) => agreedTo(desk, asking));
	if (agreed === 'enforcement') throw new Refusal('consent.never-to-enforcement', { norm: 'R2' });
	if (agreed === 'no-yes') throw new Refusal('consent.none', { norm: 'R13' });
	const { to, words, receiver, recipient, fileIds } = agreed;
	const folder = await mkdtemp(join(tmpdir(), 'amparo-handed-'));
	const path = join(folder, 'files.zip.age');
	let handed = 0;
	const custodyOf = async (list: string) => {
		const hash = createHash('sha256').update(list).digest('hex');
		const entries = await atTheDesk(db, session, at, { now: how.now }, (desk) =>
			noteHandedOn(desk, { ...agreed, hash, handed }),
		);
		await how.sign();
		return (await custodyFile(db, entries)) ?? '';
	};
	async function* parts() {
		const list: string[] = [];
		let left = 0;
		for (const fileId of fileIds) {
			const opened = await openFile(db, session, { reportId, fileId }, { now: how.now });
			if (!opened.ok) left += 1;
			else {
				const name = `${handed + 1}-${tame(opened.name)}`;
				handed += 1;
				const sum = createHash('sha256');
				yield part(name, through(opened.stream, sum));
				list.push(`${sum.digest('hex')}  ${name}\n`);
			}
		}
		if (handed === 0) return;
		yield part('README.txt', how.letter({ left, to, words, receiver }));
		yield part('SHA256SUMS', list.join(''));
		yield part('custody.jsonl', await custodyOf(list.join('')));
	}
	try {
		const sealed = await sealStream([recipient], makeZip(parts()));
		await pipeline(
			sealed as unknown as AsyncIterable<Uint8Array>,
			createWriteStream(path, { mode: 0o600 }),
		);
		if (handed === 0) {
			await rm(folder, { recursive: true });
			return { ok: false, problem: 'nothing' };
		}
		const out = createReadStream(path);
		out.once('close', () => void rm(folder, { recursive: true, force: true }));
		return { ok: true, stream: Readable.toWeb(out) as unknown as ReadableStream<Uint8Array> };
	} catch (error) {
		await rm(folder, { recursive: true, force: true });
		throw error;
	}
}

/** Asked once more at the end: a yes can be taken back, and a body be marked, in the meantime. */
async function noteHandedOn(
	desk: AtDesk,
	{ hash, handed, ...agreed }: Agreed & { hash: string; handed: number },
): Promise<Entry[]> {
	const { tx, report } = desk;
	const { asking, recipientId: to, fileIds } = agreed;
	const grant = await grantOf(desk, agreed);
	if (!grant) throw new Refusal('consent.none', { norm: 'R13' });
	const facts = { asking, to, grant, files: handed };
	await noteDeskAct(desk, { kind: 'reports.handed-on', facts, sealedHash: hash });
	const ofReport = await readEntries(tx, { subject: report.id });
	return ofReport.filter(
		({ kind, facts: { file, asking: of } }) =>
			(kind === 'reports.handed-on' && of === asking) ||
			(typeof file === 'string' && fileIds.includes(file)),
	);
}

/** A name that no archive program takes for a way to somewhere else. */
function tame(name: string): string {
	return name
		.toWellFormed()
		.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|\n]/gu, '_')
		.slice(-80);
}

async function* through(
	stream: ReadableStream<Uint8Array>,
	sum: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
	for await (const bytes of stream as unknown as AsyncIterable<Uint8Array>) {
		sum.update(bytes);
		yield bytes;
	}
}

/** Stored as it is, and without a time: 1 January 1980 is the first day that a zip can write. */
function part<Input extends string | AsyncIterable<Uint8Array>>(name: string, input: Input) {
	return { name, input, lastModified: new Date(1980, 0, 1) };
}
