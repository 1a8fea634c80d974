import { expect, test } from 'vitest';
import { readHan } from './han-readings.ts';
import { inHongKong } from './hong-kong.ts';
import { analyseName, compareNames, SAME_NAME, sameNameProbability } from './index.ts';
import { asWadeGiles } from './wade-giles.ts';

/** Names of nobody, written as in several countries, to be told apart from the one looked for. */
const CROWD = [
	...['Wong Siu-fan', 'Zhao Mingyu', 'Teo Hock Seng', 'Tsai Shu-fen', 'Bae Soo-jin'],
	...['Leung Wai-ming', 'Nguyen Van Hoa', 'Tanaka Jiro', 'Goh Swee Kiat', 'Xu Lihua'],
	...['Cheung Kwok-wah', 'Ong Bee Choo', 'Hwang Kyung-sook', 'Lau Tak-fuk', 'Sun Jianping'],
];

function weight(a: string, b: string): number {
	return compareNames(analyseName(a), analyseName(b)).weight;
}

test.each([
	['林玉珠', 'Lin Yuzhu', 'as in Beijing'],
	['林玉珠', 'Lam Yuk-chu', 'as in Hong Kong'],
	['林玉珠', 'Lim Geok Choo', 'as in Penang'],
	['張水信', 'Chang Shui-hsin', 'as in Taipei'],
	['崔善玉', 'Choi Sun-ok', 'as in Seoul'],
	['陳文和', 'Tran Van Hoa', 'as in Hanoi'],
	['山田森', 'Yamada Mori', 'as in Osaka'],
	['穆罕默德·哈桑', 'Mohammed Hassan', 'by its sound'],
])('%s is found by %s, %s', (written, spelled) => {
	for (const other of CROWD) {
		expect(weight(written, spelled), other).toBeGreaterThan(weight(written, other));
	}
});

test('an older form of a character and a simpler one are the same letter', () => {
	const found = compareNames(analyseName('陳國華'), analyseName('陈国华'));
	expect(sameNameProbability(found)).toBeGreaterThan(SAME_NAME);
	expect(found.parts.every(({ kind }) => kind === 'same')).toBe(true);
});

test('syllables are spelled as offices spell them', () => {
	const cantonese = { zoeng: 'cheung', gwok: 'kwok', ceoi: 'tsui', joeng: 'yeung', can: 'chan' };
	for (const [said, spelled] of Object.entries(cantonese)) expect(inHongKong(said)).toBe(spelled);
	expect(inHongKong('blah')).toBeUndefined();
	const mandarin = { zhang: 'chang', xu: 'hsu', jian: 'chien', cai: 'tsai', guo: 'kuo' };
	for (const [said, spelled] of Object.entries(mandarin)) expect(asWadeGiles(said)).toBe(spelled);
});

test('the ways to read a word are no more than the whole', () => {
	for (const word of ['李', '林玉', '山田', '司马']) {
		const shares = readHan(word).map(({ share }) => share);
		expect(shares.length).toBeGreaterThan(2);
		expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1);
	}
});
