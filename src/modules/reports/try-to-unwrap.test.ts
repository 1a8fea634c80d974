import { expect, test } from 'vitest';
import { newKeys, sealText, wrapIdentity } from '#foundations/sealing/index.ts';
import { tryToUnwrap } from './try-to-unwrap.ts';

test('a wrap opens to its own key, and whatever else is there opens nothing and breaks nothing', async () => {
	const [holder, record, stranger] = [await newKeys(), await newKeys(), await newKeys()];
	const wrapped = await wrapIdentity(record.identity, [holder.recipient]);
	expect(await tryToUnwrap(wrapped, holder.identity)).toBe(record.identity);
	expect(await tryToUnwrap(wrapped, stranger.identity)).toBeNull();
	expect(await tryToUnwrap(wrapped, 'no key')).toBeNull();
	const text = await sealText([holder.recipient], 'Not a key');
	for (const junk of [text, new Uint8Array(), wrapped.subarray(0, 100), new Uint8Array(2000)])
		expect(await tryToUnwrap(junk, holder.identity)).toBeNull();
});
