import { type ClockKind, Temporal } from '#foundations/time/index.ts';
import type { Reading } from '../procedure.ts';
import { type Fault, fault } from './fault.ts';

/** What says that it was read says where and when. A measure of our own has no text to read. */
export function readingFaults(
	{ basis, checked, read }: { basis: ClockKind; checked: boolean; read?: Reading },
	path: string,
): Fault[] {
	if (!read) {
		const silent = checked && basis !== 'policy';
		return fault(silent, `${path}.read`, 'Checked, but it does not say where and when.');
	}
	return [
		...fault(!checked, `${path}.checked`, 'It names where it was read and is not checked.'),
		...fault(!isAddress(read.at), `${path}.read.at`, `"${read.at}" is no https address.`),
		...fault(!isDay(read.on), `${path}.read.on`, `"${read.on}" is no ISO day.`),
	];
}

export function isAddress(text: string): boolean {
	return URL.canParse(text) && new URL(text).protocol === 'https:';
}

export function isDay(text: string): boolean {
	try {
		return Temporal.PlainDate.from(text).toString() === text;
	} catch {
		return false;
	}
}
