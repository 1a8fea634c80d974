import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { sendMetrics } from './metrics.ts';

afterEach(() => vi.unstubAllEnvs());

test('a monitor with the token learns how the process is, and nothing of who asked for what', () => {
	vi.stubEnv('AMPARO_METRICS_TOKEN', 'heron');
	const said = ask('Bearer heron');
	expect(said).toMatch(/process_resident_memory_bytes \d+/);
	expect(said).not.toMatch(/request|report|path|address/);
});

test('without the token, or where none was set, there is nothing there', () => {
	expect(ask('Bearer heron')).toBeNull();
	vi.stubEnv('AMPARO_METRICS_TOKEN', 'heron');
	expect(ask('Bearer heroN')).toBeNull();
	expect(ask(undefined)).toBeNull();
});

function ask(authorization: string | undefined): string | null {
	let body: string | null = null;
	const response = {
		writeHead: () => response,
		end: (text: string) => {
			body = text;
		},
	};
	sendMetrics(
		{ headers: { authorization } } as IncomingMessage,
		response as unknown as ServerResponse,
	);
	return body;
}
