import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BareRequests, bareRequests, form } from '#tests/support/bare-request.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { theIntakeTeam } from '#tests/support/intake-team.ts';
import { aZip } from '#tests/support/media/papers.ts';
import {
	askForPreview,
	formsIn,
	openInbox,
	receiptIn,
	send,
	tellUs,
	textOf,
} from '#tests/support/plain-person.ts';
import { type RunningProduct, startProduct } from '#tests/support/product.ts';

/** Whatever comes, by mistake or on purpose: a clear sentence, nothing lost, nothing leaked. */
let product: RunningProduct;
let post: BareRequests['post'];

beforeAll(async () => {
	product = await startProduct({ demo: true });
	({ post } = bareRequests(product.url));
}, 240_000);

afterAll(async () => {
	await product?.stop();
});

test('an empty form says what is missing', async () => {
	const answer = await post('/en/report?/preview', form({ words: '  \n' }));
	expect(answer.status).toBe(422);
	expect(said(answer)).toContain('Write what happened, or add a recording or a file.');
});

test('a file alone is a report; no field is asked for besides', async () => {
	const files = [new File(['what they said'], 'voice.txt')];
	const receipt = await tellUs(product.url, { words: '', files });
	expect(said(await openInbox(product.url, receipt))).toContain('voice.txt');
});

test('ten megabytes of text are too many, are said to be, and come back whole', async () => {
	const words = 'lantern '.repeat(1_310_720);
	const answer = await post('/en/report?/preview', form({ words, place: 'The bridge' }));
	expect(answer.status).toBe(422);
	expect(said(answer)).toContain('Your text is longer than 100,000 characters.');
	const [back] = formsIn(answer.html, product.url).filter(({ action }) => /preview/.test(action));
	expect(back?.fields.find(([name]) => name === 'words')?.[1].trim()).toBe(words.trim());
	expect(back?.fields).toContainEqual(['place', 'The bridge']);
});

test('what is larger than one request may be is refused in a sentence, not by a cut line', async () => {
	const answer = await post('/en/report?/preview', form({ words: 'x '.repeat(20_000_000) }));
	expect(answer.status).toBe(413);
	expect(answer.html).toContain('Go back: what you wrote is still there.');
});

test('every script and every sign arrives as it was written', async () => {
	const words =
		'ሰላም 👩🏾‍🌾 שלום سلام 你好 Ünï «q» <b>&amp;</b> 𒀀 e\u0301\nsecond line\ttab "quoted" \u202eabc';
	const receipt = await tellUs(product.url, { words });
	const opened = (await openInbox(product.url, receipt)).html;
	for (const part of ['ሰላም 👩🏾‍🌾 שלום سلام 你好 Ünï', '𒀀 e\u0301', 'second line\ttab'])
		expect(opened).toContain(part);
	expect(opened).not.toContain('<b>');
});

test.each([
	['zero bytes', 'words=a%00b%00c', 'abc'],
	['half a letter', 'words=abc%e3%80', 'abc'],
	['bytes that are no text', 'words=%ff%fe%c0%80abc', 'abc'],
	['half a surrogate', 'words=abc%ED%A0%80', 'abc'],
])('%s in a form are mended and the rest is kept', async (_, body, kept) => {
	const answer = await post('/en/report?/preview', body, urlencoded);
	expect(answer.status).toBe(200);
	const ready = formsIn(answer.html, `${product.url}/en/report`).find(({ action }) =>
		action.includes('send'),
	);
	const sent = await send(product.url, ready ?? { action: '', fields: [] });
	const opened = await openInbox(product.url, receiptIn(sent.html) ?? '');
	expect(said(opened)).toContain(kept);
});

test('a form that was cut off, or is none, asks to be sent again', async () => {
	const cut = '--x\r\nContent-Disposition: form-data; name="words"\r\n\r\nhel';
	const type = { 'content-type': 'multipart/form-data; boundary=x' };
	for (const [body, headers] of [[cut, type] as const, ['', urlencoded] as const]) {
		const answer = await post('/en/report?/preview', body, headers);
		expect(answer.status).toBe(422);
		expect(said(answer)).toContain('The form did not arrive whole.');
	}
});

test('answers that no list of ours has are said, and what was written stays', async () => {
	const strange = { kind: 'x', country: 'Atlantis', mode: 'x', when_year: '9'.repeat(40) };
	const answer = await post('/en/report?/preview', form({ words: 'heron', ...strange }));
	expect(answer.status).toBe(422);
	expect(said(answer)).toContain('This answer is not in the list.');
	expect(answer.html).toContain('heron');
});

test.each([
	['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'photo.jpg'],
	['a page', '<!doctype html><script>alert(1)</script>', 'photo.jpg'],
	['nothing', '', 'empty.jpg'],
	['a name that is a path', 'words', '../../etc/passwd\u202egpj.exe'],
])('%s called a photo is kept sealed and breaks nothing', async (what, content, name) => {
	const file = new File([content], name, { type: 'image/jpeg' });
	const receipt = await tellUs(product.url, { words: `${what} poses`, files: [file] });
	const opened = await openInbox(product.url, receipt);
	expect(opened.status).toBe(200);
	expect(opened.html).not.toContain('<svg xmlns="http://www.w3.org/2000/svg" onload');
});

test('a letter that would unpack to gigabytes is taken as it is', async () => {
	const bomb = aZip([
		{ name: '[Content_Types].xml', content: '<Types/>' },
		{ name: 'word/document.xml', content: Buffer.alloc(200_000_000) },
	]);
	const file = new File([new Uint8Array(bomb)], 'letter.docx');
	const receipt = await tellUs(product.url, { words: 'a letter without end', files: [file] });
	expect(said(await openInbox(product.url, receipt))).toContain('letter.docx');
});

test('of what poses as a photo, or unpacks without end, the team gets no copy to open', async () => {
	const browser = await launchBrowser();
	try {
		const { page, opens } = await theIntakeTeam(browser, product);
		for (const words of ['an SVG poses', 'a page poses', 'a letter without end']) {
			await opens(words);
			await page.click('a[data-copy]');
			await page.waitForURL(/nocopy=/);
			expect(await page.innerText('#files')).toContain('No cleaned copy can be made');
		}
	} finally {
		await browser.close();
	}
	expect((await fetch(`${product.url}/healthz`)).status).toBe(200);
});

test('pressing send twice at once makes one report with one receipt', async () => {
	const ready = await askForPreview(product.url, { words: 'pressed twice' });
	const answers = await Promise.all([1, 2, 3].map(() => send(product.url, ready)));
	expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
	const receipts = new Set(answers.map(({ html }) => receiptIn(html)));
	expect(receipts.size).toBe(1);
	// After a word was changed on the way it is still the same report, as it was first told.
	const changed = ready.fields.map(([name, value]): [string, string] =>
		name === 'words' ? [name, 'other words'] : [name, value],
	);
	expect(receiptIn((await send(product.url, { ...ready, fields: changed })).html)).toBe(
		[...receipts][0],
	);
	const opened = said(await openInbox(product.url, [...receipts][0] ?? ''));
	expect(opened).toContain('pressed twice');
	expect(opened).not.toContain('other words');
});

test('a form whose carried parts were damaged still becomes a report', async () => {
	const ready = await askForPreview(product.url, { words: 'damaged on the way' });
	const fields = ready.fields.map(([name, value]): [string, string] =>
		name === 'words' ? [name, value] : [name, `${value}x`],
	);
	const receipt = receiptIn((await send(product.url, { ...ready, fields })).html) ?? '';
	expect(said(await openInbox(product.url, receipt))).toContain('damaged on the way');
});

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };

function said({ html }: { html: string }): string {
	return textOf(html);
}
