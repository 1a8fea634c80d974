import type { IconName } from './icons.ts';

/** One place a member can go. `key` is the letter that leads there once scripts are loaded. */
export type Way = {
	href: string;
	label: string;
	icon: IconName;
	/** How much waits there; 0 and undefined show nothing. */
	count?: number;
	/** Some of it is urgent. */
	urgent?: boolean;
	key?: string;
};

/** Whether `path` is the way itself or a page below it. */
export function isHere(way: Way, path: string): boolean {
	return path === way.href || path.startsWith(`${way.href}/`);
}
