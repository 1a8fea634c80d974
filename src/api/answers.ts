import type { Hook, z } from '@hono/zod-openapi';
import type { ApiEnvironment } from './environment.ts';
import { problem } from './report-shapes.ts';

/** The answers of the API: JSON, or a problem as RFC 9457 has it. Nothing is kept by anyone between. */

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
	description,
	content: { 'application/json': { schema } },
});

export const body = <T extends z.ZodType>(schema: T) => ({
	body: { required: true, content: { 'application/json': { schema } } },
});

export const problemAnswer = (description: string) => ({
	description,
	content: { 'application/problem+json': { schema: problem } },
});

/** A problem that is thrown from anywhere in a handler and answered as it is. */
export function problemResponse(
	status: number,
	title: string,
	more: Record<string, unknown> = {},
): Response {
	const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
	const shown = { type: 'about:blank', title, status, ...more };
	return new Response(JSON.stringify(shown), { status, headers });
}

/** Says where a body has another shape than the description, and never what it held. */
export const tellShape: Hook<unknown, ApiEnvironment, string, Response | undefined> = (result) => {
	if (result.success) return undefined;
	const places = result.error.issues.map(({ path }) => path.join('.'));
	return problemResponse(422, 'The body has another shape than described', { places });
};
