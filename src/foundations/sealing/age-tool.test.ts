/** With Debian's `age`, both ways; skipped, and said so, on a machine without it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { keysFromBytes, newKeys } from './keys.ts';
import { openBytes, openText, sealBytes, sealStream } from './seal.ts';
import { unwrapIdentity, wrapIdentity } from './wrap.ts';

const present = spawnSync('age', ['--version']).status === 0;
const title = present ? 'the stock age tool' : 'the stock age tool (skipped: no `age` on PATH)';

describe.skipIf(!present)(title, () => {
	const folder = mkdtempSync(join(tmpdir(), 'amparo-age-'));
	afterAll(() => rmSync(folder, { recursive: true }));

	test('opens what we seal', async () => {
		const { identity, recipient } = await newKeys();
		const other = await newKeys();
		const film = Buffer.alloc(200_000, 'film');
		const sealed = await sealBytes([other.recipient, recipient], film);
		expect(Buffer.compare(age(['-d', '-i', keyFile(identity)], sealed), film)).toBe(0);
	});

	test('opens what we seal piece by piece', async () => {
		const { identity, recipient } = await newKeys();
		const film = Buffer.alloc(200_000, 'film');
		const stream = await sealStream([recipient], new Blob([film]).stream());
		const sealed = new Uint8Array(await new Response(stream as BodyInit).arrayBuffer());
		expect(Buffer.compare(age(['-d', '-i', keyFile(identity)], sealed), film)).toBe(0);
	});

	test('seals what we open', async () => {
		const keys = await keysFromBytes(crypto.getRandomValues(new Uint8Array(32)));
		const sealed = age(['-r', keys.recipient], Buffer.from('ሓገዝ'));
		expect(await openText(keys.identity, sealed)).toBe('ሓገዝ');
		const large = age(['-r', keys.recipient], Buffer.alloc(200_000, 7));
		expect((await openBytes(keys.identity, large)).length).toBe(200_000);
	});

	test('walks from member to report over our wraps, with files alone', async () => {
		const [member, report] = await Promise.all([newKeys(), newKeys()]);
		const wrap = await wrapIdentity(report.identity, [member.recipient]);
		const content = await sealBytes([report.recipient], Buffer.from('said'));
		const reportKey = age(['-d', '-i', keyFile(member.identity)], wrap);
		const opened = age(['-d', '-i', keyFile(reportKey.toString())], content);
		expect(opened.toString()).toBe('said');
	});

	test('wraps a report that we unwrap', async () => {
		const [member, report] = await Promise.all([newKeys(), newKeys()]);
		const wrap = age(['-r', member.recipient], Buffer.from(report.identity));
		expect(await unwrapIdentity(wrap, member.identity)).toBe(report.identity);
	});

	function keyFile(identity: string): string {
		const path = join(folder, crypto.randomUUID());
		writeFileSync(path, identity, { mode: 0o600 });
		return path;
	}
});

function age(args: string[], input: Uint8Array): Buffer {
	const run = spawnSync('age', args, { input });
	if (run.status !== 0) throw new Error(run.stderr.toString());
	return run.stdout;
}
