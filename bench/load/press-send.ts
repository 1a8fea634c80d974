import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { type PlainForm, receiptIn } from '../../tests/support/plain-person.ts';

/** What came back of one press, and after how many milliseconds the last byte of it was here. */
export type Pressed = { milliseconds: number; status: number; receipt: () => string | undefined };

/**
 * A form with the finger on the button: its bytes are made before the press and read after it, for
 * fifty phones do not think with the two cores of the server, as a full client here would.
 */
export async function readyToSend(form: PlainForm): Promise<() => Promise<Pressed>> {
	const body = new FormData();
	for (const [name, value] of form.fields) body.append(name, value);
	const posted = new Response(body);
	const bytes = Buffer.from(await posted.arrayBuffer());
	const headers = {
		origin: new URL(form.action).origin,
		accept: 'text/html',
		'accept-encoding': 'gzip, deflate',
		'content-type': posted.headers.get('content-type') ?? '',
		'content-length': bytes.length,
	};
	return () =>
		new Promise((done, failed) => {
			const start = performance.now();
			// A connection of its own, as each person's is.
			request(form.action, { method: 'POST', headers, agent: false }, (answer) => {
				const parts: Buffer[] = [];
				answer.on('data', (part) => parts.push(part));
				answer.on('error', failed);
				answer.on('end', () =>
					done({
						milliseconds: performance.now() - start,
						status: answer.statusCode ?? 0,
						receipt: () => receiptIn(gunzipSync(Buffer.concat(parts)).toString()),
					}),
				);
			})
				.on('error', failed)
				.end(bytes);
		});
}
