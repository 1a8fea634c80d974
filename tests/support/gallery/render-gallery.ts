import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';

/** The body of the gallery as the server would send it. */
export async function renderGallery(): Promise<string> {
	const vite = await createServer({
		configFile: false,
		logLevel: 'error',
		appType: 'custom',
		plugins: [svelte({ configFile: false })],
		server: { middlewareMode: true, hmr: false, watch: null },
		optimizeDeps: { noDiscovery: true, include: [] },
	});
	try {
		const { render } = await vite.ssrLoadModule('svelte/server');
		const gallery = await vite.ssrLoadModule('/tests/support/gallery/Gallery.svelte');
		return render(gallery.default).body;
	} finally {
		await vite.close();
	}
}
