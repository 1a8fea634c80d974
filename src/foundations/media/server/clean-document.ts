import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kind } from '../kinds.ts';
import { kinds } from '../kinds.ts';
import { MEDIA_LIMITS } from '../limits.ts';
import type { Cleaned } from './cleaned.ts';
import { notCleaned } from './cleaned.ts';
import { inMemory } from './in-memory.ts';
import { blankPhotos } from './pdf-photos.ts';
import { findTool, runTool } from './run-tool.ts';

/**
 * The paper without author, program, times and history, by mat2 (https://0xacab.org/jvoisin/mat2).
 * It stops at parts that it does not know, and then there is no copy.
 *
 * The light way keeps the text of a PDF readable and searchable. Where a photo in it cannot be
 * cleaned that way, each page becomes a picture instead.
 */
export async function cleanDocument(bytes: Uint8Array, kind: Kind): Promise<Cleaned> {
	const mat2 = await findTool('mat2');
	if (!mat2) return notCleaned('tool-missing');
	const cleaned = await inMemory(async (folder): Promise<Cleaned> => {
		const light = await runMat2([mat2, '--lightweight'], bytes, kind, folder);
		if (!light.ok || kind !== 'pdf') return light;
		const blanked = blankPhotos(light.bytes);
		if (blanked) return { ...light, bytes: blanked };
		return await runMat2([mat2], bytes, kind, folder);
	});
	return cleaned ?? notCleaned('tool-missing');
}

async function runMat2(
	command: string[],
	bytes: Uint8Array,
	kind: Kind,
	folder: string,
): Promise<Cleaned> {
	const { extension } = kinds[kind];
	const result = join(folder, `paper.cleaned.${extension}`);
	await rm(result, { force: true });
	await writeFile(join(folder, `paper.${extension}`), bytes, { mode: 0o600 });
	const { outcome } = await runTool([...command, `paper.${extension}`], folder, limits);
	if (outcome === 'too-slow') return notCleaned('too-large');
	const copy = await readFile(result).catch(() => undefined);
	if (outcome === 'failed' || !copy) return notCleaned('cannot-be-cleaned');
	const how = ['mat2', ...command.slice(1)].join(' ');
	return { ok: true, bytes: new Uint8Array(copy), kind, how };
}

const limits = {
	milliseconds: MEDIA_LIMITS.milliseconds.document,
	fileBytes: MEDIA_LIMITS.unpackedBytes,
	memoryBytes: 3_000_000_000,
};
