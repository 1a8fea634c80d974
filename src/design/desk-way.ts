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
	/** A page that belongs here though its address does not say so. */
	covers?: string;
};

/** Whether `path` is the way itself or a page below it. */
export function isHere(way: Way, path: string): boolean {
	return [way.href, way.covers].some(
		(place) => place && (path === place || path.startsWith(`${place}/`)),
	);
}
