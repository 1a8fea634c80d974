import { expect, test } from 'vitest';
import { openText, sealText } from './seal.ts';
import { locatorOf, personKeys, proofOf, stretchReceipt, verifierOf } from './stretched.ts';

const installation = new Uint8Array(16).fill(1);
const ourReport = new Uint8Array(16).fill(2);
const receipt = '2696988650212471583989045187';

test('the same receipt always finds, proves and opens the same', async () => {
	const stretched = await stretchReceipt(receipt, installation);
	// Written down: were these to change, every receipt given out would be lost.
	expect(locatorOf(stretched)).toBe(1448);
	expect(proofOf(stretched)).toBe('1r3jeoweNQ9hv_qBzC_US_ksWSYmehXtwljsobhz3Ic');
	expect(await verifierOf(proofOf(stretched), ourReport)).toBe(
		'sTJIx6vdKg8Cz4ExbmhOyqLfHSRyT4af4WnZLKvgpTo',
	);
	expect((await personKeys(stretched, ourReport)).recipient).toBe(
		'age1nnla5dhtecdwc87rq99r3yw2r356dr87sy62jjde5wlzcqc04emqa2y622',
	);
});

test('the receipt alone opens what was sealed to the person', async () => {
	const { recipient } = await personKeys(await stretchReceipt(receipt, installation), ourReport);
	const answer = await sealText([recipient], 'ሰላም');
	const later = await personKeys(await stretchReceipt(receipt, installation), ourReport);
	expect(await openText(later.identity, answer)).toBe('ሰላም');
});

test('another receipt, installation or report gives other values', async () => {
	const ours = await stretchReceipt(receipt, installation);
	const other = await stretchReceipt('5187269698865021247158398904', installation);
	const elsewhere = await stretchReceipt(receipt, ourReport);
	expect(new Set([ours, other, elsewhere].map(proofOf)).size).toBe(3);

	const keys = await personKeys(ours, ourReport);
	expect(await personKeys(ours, installation)).not.toEqual(keys);
	const proof = proofOf(ours);
	expect(await verifierOf(proof, installation)).not.toBe(await verifierOf(proof, ourReport));
});

test('what the browser shows the server is not what opens the report', async () => {
	const stretched = await stretchReceipt(receipt, installation);
	const shown = JSON.stringify([locatorOf(stretched), proofOf(stretched)]);
	const { identity } = await personKeys(stretched, ourReport);
	expect(shown).not.toContain(receipt);
	expect(shown).not.toContain(Buffer.from(stretched.person).toString('base64url'));
	expect(shown).not.toContain(identity);
});

test('a proof from a stranger, whatever it is, gives a verifier that fits nothing', async () => {
	const ours = await verifierOf(proofOf(await stretchReceipt(receipt, installation)), ourReport);
	for (const stranger of ['', 'x', '\0', '💧'.repeat(1000), 'A'.repeat(43)]) {
		const verifier = await verifierOf(stranger, ourReport);
		expect(verifier).toHaveLength(43);
		expect(verifier).not.toBe(ours);
	}
});

test('reports spread over all the drawers', async () => {
	const stretched = await Promise.all(
		Array.from({ length: 64 }, (_, i) => stretchReceipt(String(i).padStart(28, '0'), installation)),
	);
	const locators = stretched.map(locatorOf);
	for (const locator of locators) expect(locator).toBeLessThan(4096);
	expect(Math.max(...locators)).toBeGreaterThan(2048);
	expect(new Set(locators).size).toBeGreaterThan(50);
});

test('a receipt that was not read first is not stretched', async () => {
	await expect(stretchReceipt('2696 9886', installation)).rejects.toThrow('parsed');
});
