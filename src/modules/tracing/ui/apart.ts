import { currentLocale, isolated } from '#foundations/languages/index.ts';

/** What somebody wrote, within a sentence of the page. */
export function apart(text: string | null | undefined): string {
	return isolated(text ?? '', currentLocale());
}
