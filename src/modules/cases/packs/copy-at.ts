import type { Reading } from '#foundations/procedures/index.ts';

/** Read in a copy of the law that others keep. @param on ISO day */
export function copyAt(at: string, on = '2026-11-21'): Reading {
	return { at, on, text: 'copy' };
}
