import { expect, test } from 'vitest';
import { onlyThePage } from './only-the-page.ts';

test('nobody pays for marks that no script reads', () => {
	const link = '<link href="/a.css" rel="stylesheet" disabled media="(max-width: 0)">';
	expect(onlyThePage(`<head>\n\t${link}\n</head><!--[-1--><p>Ya<!----> ta</p><!--]-->`)).toBe(
		'<head>\n</head><p>Ya ta</p>',
	);
});

test('what a person wrote stays as it was', () => {
	const words = '<textarea>&lt;!-- a &lt;link disabled> --></textarea>';
	expect(onlyThePage(words)).toBe(words);
	expect(onlyThePage('<input disabled value="<!--">')).toBe('<input disabled value="<!--">');
});
