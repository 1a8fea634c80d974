import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonText } from '#foundations/procedures/server/index.ts';

test('every JSON is read as it is, with or without a mark before it and in lines of any kind', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.boolean(), (value, windows) => {
			const text = JSON.stringify(value, null, '\t');
			const read = readJsonText(windows ? `\uFEFF${text.replaceAll('\n', '\r\n')}` : text);
			expect(read).toMatchObject({ ok: true });
			if (read.ok) expect(JSON.stringify(read.given)).toBe(JSON.stringify(value));
		}),
	);
});

test('whatever JSON.parse does not take is not taken here, and is named by a line', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.nat(), fc.string({ maxLength: 2 }), (value, at, added) => {
			const whole = JSON.stringify(value, null, 1);
			const text = whole.slice(0, at % whole.length) + added + whole.slice((at % whole.length) + 1);
			const read = readJsonText(text);
			if (isJson(text)) expect(read.ok || /second time/.test(read.sentence)).toBe(true);
			else expect(read).toMatchObject({ ok: false, line: expect.any(Number) });
		}),
	);
});

test.each([
	['{\n\t"a": 1, // why\n}', 2, 'JSON has no comments.'],
	['{\r\n"a": 1,\r\n}', 3, 'A comma stands before the end.'],
	['{\n"a": 1,\n"b": 2,\n"a": 3\n}', 4, '"a" stands here a second time.'],
	['{\n"a": [1\n', 3, 'It ends before it is whole.'],
	['{"a": 01}', 1, 'This is no JSON.'],
	['', 1, 'It ends before it is whole.'],
	['['.repeat(100_000), 1, 'This is nested too deeply.'],
])('%j', (text, line, sentence) => {
	expect(readJsonText(text.slice(0, 200_000))).toEqual({ ok: false, line, sentence });
});

test('a path leads to its line, in lists too, and what is missing to the line it is missing in', () => {
	const read = readJsonText('{\n"a": [\n{"b": 1},\n{"b": 2}\n],\n"c": 3\n}');
	if (!read.ok) throw new Error('it is JSON');
	expect(['a.1.b', 'c', 'a.0.z', ''].map(read.lineOf)).toEqual([4, 6, 3, 1]);
});

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
