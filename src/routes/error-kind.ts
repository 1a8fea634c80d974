import { m } from '#foundations/languages/index.ts';

/** What an answer that is none means to whoever asked. */
export type ErrorKind = 'missing' | 'refused' | 'broken';

export function kindOfError(status: number): ErrorKind {
	if (status === 404 || status === 405) return 'missing';
	return status >= 500 ? 'broken' : 'refused';
}

export function titleOf(kind: ErrorKind): string {
	return {
		missing: m.error_title_missing,
		refused: m.error_title_refused,
		broken: m.error_title_broken,
	}[kind]();
}

/** The sentence of a refusal. What the framework says in its own English is not shown. */
export function reasonOf(message: string | undefined): string {
	return !message || message.startsWith('Error: ') ? m.error_refused() : message;
}
