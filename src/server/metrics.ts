import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 20 });

/**
 * `GET /metrics` for a monitor that holds AMPARO_METRICS_TOKEN, in the text form of Prometheus.
 *
 * The process and nothing else. Requests are not counted, not even together: who reads a counter
 * every few seconds would see the moment at which somebody reported.
 */
export function sendMetrics(request: IncomingMessage, response: ServerResponse): boolean {
	const token = process.env.AMPARO_METRICS_TOKEN;
	if (!token || !isBearer(request.headers.authorization, token)) return false;
	delay.enable();
	response
		.writeHead(200, {
			'content-type': 'text/plain; version=0.0.4; charset=utf-8',
			'cache-control': 'no-store',
		})
		.end(linesOf(figures()));
	return true;
}

function figures(): Record<string, number> {
	const { rss, heapUsed } = process.memoryUsage();
	const { user, system } = process.cpuUsage();
	const busiest = Number.isFinite(delay.max) ? delay.max / 1e9 : 0;
	delay.reset();
	return {
		process_uptime_seconds: Math.floor(process.uptime()),
		process_resident_memory_bytes: rss,
		process_heap_bytes: heapUsed,
		process_cpu_seconds_total: (user + system) / 1e6,
		process_longest_pause_seconds: busiest,
	};
}

function linesOf(values: Record<string, number>): string {
	return Object.entries(values)
		.map(([name, value]) => `${name} ${value}\n`)
		.join('');
}

function isBearer(header: string | undefined, token: string): boolean {
	const given = Buffer.from(header ?? '');
	const wanted = Buffer.from(`Bearer ${token}`);
	return given.length === wanted.length && timingSafeEqual(given, wanted);
}
