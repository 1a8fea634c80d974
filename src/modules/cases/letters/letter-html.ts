import type { Sheet, SheetText } from './sheet.ts';

/** The letter as one page that works alone, on any device and for any reader, without a script. */
export function letterHtml(sheet: Sheet): string {
	const { head, texts, remedy } = sheet;
	return `<!doctype html>
<html lang="${plain(sheet.language)}" dir="${sheet.rightToLeft ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${plain(sheet.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="from">${plain(sheet.organisation)}</p>
${sheet.signed ? '' : `<p class="draft"><strong>${plain(sheet.signature)}</strong></p>`}
<h1>${plain(sheet.title)}</h1>
<dl>
${head.map(([label, words]) => `<dt>${plain(label)}</dt><dd><bdi>${plain(words)}</bdi></dd>`).join('\n')}
</dl>
${texts.map((text) => textHtml(text)).join('\n')}
${remedy ? textHtml(remedy, ' class="remedy"') : ''}
${sheet.signed ? `<p class="signed">${plain(sheet.signature)}</p>` : ''}
</main>
</body>
</html>
`;
}

function textHtml({ heading, lines }: SheetText, attributes = ''): string {
	const title = heading ? `<h2>${plain(heading)}</h2>` : '';
	const said = lines.map(({ words, rightToLeft }) => {
		return `<p dir="${rightToLeft ? 'rtl' : 'ltr'}">${plain(words)}</p>`;
	});
	return `<section${attributes}>${title}${said.join('')}</section>`;
}

function plain(text: string): string {
	return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 1.0625rem/1.6 "Noto Sans", system-ui, sans-serif; }
main { max-inline-size: 38rem; margin: 0 auto; padding: 2.5rem 1.25rem; overflow-wrap: anywhere; }
.from { margin: 0; padding-block-end: .75rem; border-block-end: 1px solid #b8c0c8; font-weight: 700; }
h1 { margin-block: 1.5rem .75rem; font-size: 1.6rem; line-height: 1.3; }
h2 { margin-block: 1.5rem .25rem; font-size: 1.0625rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .125rem 1rem; margin: 0; color: #46505a; }
dd { margin: 0; color: #1a1a1a; }
p { margin-block: .5rem; text-align: match-parent; }
.remedy { margin-block: 2rem; padding: .25rem 1.25rem .75rem; border-inline-start: .3rem solid #1f6f6b; background: #eef5f4; }
.remedy h2 { margin-block-start: .75rem; }
.signed { margin-block-start: 2rem; }
.draft { padding: .5rem 1rem; background: #fff4d6; }
@media print { main { max-inline-size: none; padding: 0; } }
`;
