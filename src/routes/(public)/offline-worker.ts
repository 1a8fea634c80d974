/**
 * The script that keeps one page for when there is no network. It answers for that page alone: by its
 * address it may not take any other.
 */
export function offlineWorker(page: string): Response {
	return new Response("importScripts('/s/page-offline.js');\n", {
		headers: {
			'content-type': 'text/javascript; charset=utf-8',
			'service-worker-allowed': page,
		},
	});
}
