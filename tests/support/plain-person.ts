/**
 * A person with no scripts and no browser to speak of: reads the forms that the page has and sends
 * them back, as any phone does. Used by load figures and by tests of what survives a power cut.
 */
export interface PlainAnswer {
	status: number;
	html: string;
	headers: Headers;
}

export type Told = {
	words: string;
	locale?: string;
	fields?: Record<string, string>;
	files?: File[];
	/** An address, where the product was started with `ADDRESS_HEADER: 'x-forwarded-for'`. */
	from?: string;
};

/** Tells something in words and returns the receipt that the page shows. @throws if none is shown */
export async function tellUs(origin: string, told: Told): Promise<string> {
	const preview = await askForPreview(origin, told);
	const answer = await send(origin, preview, told.from);
	const receipt = receiptIn(answer.html);
	if (!receipt)
		throw new Error(`No receipt (${answer.status}): ${textOf(answer.html).slice(0, 400)}`);
	return receipt;
}

/** The page that shows what was typed before it is sent. */
export async function askForPreview(origin: string, told: Told): Promise<PlainForm> {
	const body = new FormData();
	body.set('words', told.words);
	for (const [name, value] of Object.entries(told.fields ?? {})) body.set(name, value);
	for (const file of told.files ?? []) body.append('files', file);
	const address = `${origin}/${told.locale ?? 'en'}/report?/preview`;
	const answer = await post(address, body, told.from);
	const form = formsIn(answer.html, address).find((one) => one.action.includes('send'));
	if (!form) throw new Error(`No preview (${answer.status}): ${textOf(answer.html).slice(0, 400)}`);
	return form;
}

/** Sends a form as it stands in its page. */
export async function send(origin: string, form: PlainForm, from?: string): Promise<PlainAnswer> {
	const body = new FormData();
	for (const [name, value] of form.fields) body.append(name, value);
	return post(new URL(form.action, origin).href, body, from);
}

/** Opens the person's side with a receipt. */
export async function openInbox(
	origin: string,
	receipt: string,
	locale = 'en',
): Promise<PlainAnswer> {
	const body = new FormData();
	body.set('receipt', receipt);
	return post(`${origin}/${locale}/inbox?/open`, body);
}

async function post(address: string, body: FormData, from?: string): Promise<PlainAnswer> {
	const answer = await fetch(address, {
		method: 'POST',
		body,
		headers: {
			...{ origin: new URL(address).origin, accept: 'text/html' },
			...(from !== undefined && { 'x-forwarded-for': from }),
		},
		redirect: 'manual',
	});
	return { status: answer.status, html: await answer.text(), headers: answer.headers };
}

export interface PlainForm {
	action: string;
	fields: [name: string, value: string][];
}

/** Every form of a page with what stands in its fields. */
export function formsIn(html: string, address: string): PlainForm[] {
	return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
		([, head = '', inside = '']) => {
			const own = attribute(head, 'action') ?? '';
			const buttons = [...inside.matchAll(/<button\b([^>]*)>/g)].map(([, b = '']) =>
				attribute(b, 'formaction'),
			);
			const action = buttons.find((one) => one?.includes('send')) ?? own;
			return { action: new URL(action, address).href, fields: fieldsIn(inside) };
		},
	);
}

function fieldsIn(html: string): [string, string][] {
	const inputs = [...html.matchAll(/<input\b((?:"[^"]*"|[^">])*)>/g)].flatMap(([, head = '']) => {
		const name = attribute(head, 'name');
		const type = attribute(head, 'type') ?? 'text';
		const skipped = ['file', 'submit', 'button'].includes(type);
		const unticked = ['radio', 'checkbox'].includes(type) && !/\bchecked\b/.test(head);
		return name && !skipped && !unticked
			? [[name, attribute(head, 'value') ?? ''] as [string, string]]
			: [];
	});
	const areas = [
		...html.matchAll(/<textarea\b((?:"[^"]*"|[^">])*)>([\s\S]*?)<\/textarea>/g),
	].flatMap(([, head = '', text = '']) => {
		const name = attribute(head, 'name');
		return name ? [[name, decoded(text.replace(/^\n/, ''))] as [string, string]] : [];
	});
	return [...inputs, ...areas];
}

export function receiptIn(html: string): string | undefined {
	const [, tag = '', rest = ''] = /<([a-z]+)[^>]*\bid="receipt"[^>]*>([\s\S]*)/.exec(html) ?? [];
	const shown = rest
		.split(`</${tag}>`)[0]
		?.replace(/<[^>]*>/g, '')
		.trim();
	return shown || undefined;
}

export function textOf(html: string): string {
	return decoded(
		html.replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' '),
	).replace(/\s+/g, ' ');
}

function attribute(head: string, name: string): string | undefined {
	const found = new RegExp(`\\b${name}="([^"]*)"`).exec(head)?.[1];
	return found === undefined ? undefined : decoded(found);
}

function decoded(text: string): string {
	return text
		.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
		.replace(/&quot;/g, '"')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&#39;|&apos;/g, "'")
		.replace(/&amp;/g, '&');
}
