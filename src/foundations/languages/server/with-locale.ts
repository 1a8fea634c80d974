import { AsyncLocalStorage } from 'node:async_hooks';
import { readLocaleFrom } from '../current.ts';
import type { Locale } from '../languages.ts';

/** One store a process, shared by the built pages and the files that Node runs directly. */
type WithStore = typeof globalThis & { [STORE]?: AsyncLocalStorage<Locale> };
const STORE = Symbol.for('amparo.locale.store');
const world = globalThis as WithStore;
world[STORE] ??= new AsyncLocalStorage<Locale>();
const store = world[STORE];

readLocaleFrom(() => store.getStore());

/** Runs `work` in a language: every `m.…()` below it, awaited or not, speaks it. */
export function withLocale<T>(locale: Locale, work: () => T): T {
	return store.run(locale, work);
}
