import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { formatReceipt, newReceipt, parseReceipt } from './receipt.ts';

const receipts = fc.nat().map(() => newReceipt());
const place = fc.integer({ min: 0, max: 27 });

test('a new receipt is read back as itself', () => {
	fc.assert(
		fc.property(receipts, (receipt) => {
			expect(receipt).toMatch(/^[0-9]{28}$/);
			expect(parseReceipt(receipt)).toEqual({ ok: true, receipt });
		}),
	);
});

test('one wrong digit, anywhere, is noticed', () => {
	for (let round = 0; round < 20; round += 1) {
		const receipt = newReceipt();
		for (let at = 0; at < 28; at += 1) {
			for (const digit of '0123456789') {
				if (digit === receipt[at]) continue;
				const wrong = receipt.slice(0, at) + digit + receipt.slice(at + 1);
				expect(parseReceipt(wrong)).toEqual({ ok: false, problem: 'checksum' });
			}
		}
	}
});

test('two neighbouring digits swapped, anywhere, are noticed', () => {
	for (let round = 0; round < 200; round += 1) {
		const receipt = newReceipt();
		for (let at = 0; at < 27; at += 1) {
			const [a = '', b = ''] = receipt.slice(at, at + 2);
			if (a === b) continue;
			const wrong = receipt.slice(0, at) + b + a + receipt.slice(at + 2);
			expect(parseReceipt(wrong)).toEqual({ ok: false, problem: 'checksum' });
		}
	}
});

test('a digit left out or typed twice is noticed', () => {
	fc.assert(
		fc.property(receipts, place, (receipt, at) => {
			const shorter = receipt.slice(0, at) + receipt.slice(at + 1);
			const longer = receipt.slice(0, at) + receipt.slice(at, at + 1) + receipt.slice(at);
			expect(parseReceipt(shorter)).toEqual({ ok: false, problem: 'length' });
			expect(parseReceipt(longer)).toEqual({ ok: false, problem: 'length' });
		}),
	);
});

test('a receipt shown in the digits of any script is read back', () => {
	for (const numerals of Intl.supportedValuesOf('numberingSystem')) {
		const receipt = newReceipt();
		expect(parseReceipt(formatReceipt(receipt, numerals)), numerals).toEqual({ ok: true, receipt });
	}
});

test('a receipt is shown in groups of four, in local digits', () => {
	const receipt = '0123456789012345678901234567';
	expect(formatReceipt(receipt, 'latn')).toBe('0123 4567 8901 2345 6789 0123 4567');
	expect(formatReceipt(receipt, 'arab')).toBe('٠١٢٣ ٤٥٦٧ ٨٩٠١ ٢٣٤٥ ٦٧٨٩ ٠١٢٣ ٤٥٦٧');
	expect(formatReceipt(receipt, 'arabext')).toMatch(/^۰۱۲۳ ۴۵۶۷ /);
	expect(formatReceipt(receipt, 'deva')).toMatch(/^०१२३ ४५६७ /);
});

test('every decimal digit that Unicode knows has its value', () => {
	const scripts = Intl.supportedValuesOf('numberingSystem').filter((system) => {
		const { format } = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false });
		return /^\p{Nd}$/u.test(format(7));
	});
	expect(scripts.length).toBeGreaterThan(50);
	const receipt = newReceipt();
	for (const system of scripts) {
		const { format } = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false });
		const text = Array.from(receipt, (digit) => format(Number(digit))).join('');
		expect(parseReceipt(text), system).toEqual({ ok: true, receipt });
	}
});

test('spaces, hyphens, line breaks, direction marks and mixed digits do no harm', () => {
	const receipt = newReceipt();
	const half = formatReceipt(receipt.slice(0, 12), 'arab');
	const typed = `\u200f ${half} - ${receipt.slice(12, 20)}\n–\u00a0${receipt.slice(20)}\u200e `;
	expect(parseReceipt(typed)).toEqual({ ok: true, receipt });
});

test('an empty field is told from a wrong one', () => {
	expect(parseReceipt('')).toEqual({ ok: false, problem: 'empty' });
	expect(parseReceipt(' - ')).toEqual({ ok: false, problem: 'empty' });
	expect(parseReceipt('12')).toEqual({ ok: false, problem: 'length' });
	expect(parseReceipt('1'.repeat(10_000_000))).toEqual({ ok: false, problem: 'length' });
});

test('whatever is typed, reading it gives an answer', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
			const parsed = parseReceipt(text);
			if (parsed.ok) expect(parsed.receipt).toMatch(/^[0-9]{28}$/);
		}),
		{ numRuns: 2000 },
	);
});

test('no digit is likelier than another: bytes that would favour some are thrown away', () => {
	const random = vi.spyOn(crypto, 'getRandomValues');
	onTestFinished(() => random.mockRestore());
	const draws = [250, 255, 249, 7];
	random.mockImplementation((array) => {
		(array as Uint8Array).fill(draws.shift() ?? 0);
		return array;
	});
	expect(newReceipt().slice(0, 26)).toBe('9'.repeat(26));
});
