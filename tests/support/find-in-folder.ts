import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a folder, at any depth, whose bytes hold one of these texts in any usual encoding. */
export function filesHolding(folder: string, texts: readonly string[]): string[] {
	const wanted = texts.flatMap(encodingsOf);
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
		const path = join(folder, name);
		if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
		const bytes = readFileSync(path);
		return wanted.some((one) => bytes.includes(one));
	});
}

/** As it is, as Windows and Java write it, in hex, and in base64 wherever it may begin. */
export function encodingsOf(text: string): Buffer[] {
	const plain = Buffer.from(text, 'utf8');
	const shifted = [0, 1, 2].map((shift) => {
		const coded = Buffer.concat([Buffer.alloc(shift), plain]).toString('base64');
		// The first and last group depend on the neighbours, so they are left out.
		return Buffer.from(coded.slice(shift ? 4 : 0, -4));
	});
	return [
		plain,
		Buffer.from(text, 'utf16le'),
		Buffer.from(plain.toString('hex')),
		...shifted.filter((one) => one.length >= 8),
	];
}
