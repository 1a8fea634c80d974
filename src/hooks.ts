import type { Reroute } from '@sveltejs/kit/hooks';
import { splitLocale } from '#foundations/languages/index.ts';

/** `/ar/report` and `/report` are one page; the prefix only says the language. */
export const reroute: Reroute = ({ url }) => splitLocale(url.pathname).path;
