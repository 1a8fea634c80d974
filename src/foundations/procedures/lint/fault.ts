/** What is wrong with a definition. `path` leads to the line, e.g. `actions.admit.remedy`. */
export type Fault = { readonly path: string; readonly sentence: string };

/** One fault when `wrong`, none otherwise. */
export function fault(wrong: boolean, path: string, sentence: string): Fault[] {
	return wrong ? [{ path, sentence }] : [];
}

/** Names that nothing answers to. */
export function unknown(
	names: readonly string[] | undefined,
	known: Readonly<Record<string, unknown>> | readonly string[],
	path: string,
	what: string,
): Fault[] {
	const has = (name: string) =>
		Array.isArray(known) ? known.includes(name) : Object.hasOwn(known, name);
	return (names ?? []).flatMap((name, i) =>
		fault(!has(name), `${path}.${i}`, `There is no ${what} called "${name}".`),
	);
}
