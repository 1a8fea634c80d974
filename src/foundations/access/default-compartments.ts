import { type Locale, locales, m } from '#foundations/languages/index.ts';
import type { Words } from './compartment.ts';

export type SuggestedCompartment = {
	readonly name: Words;
	readonly purpose: Words;
	readonly mayReceive: boolean;
	readonly isDefault: boolean;
	readonly forChildren: boolean;
	readonly forTracing: boolean;
};

type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;

/** Teams to begin with, named in every language that we speak. The organisation changes them. */
export function suggestedCompartments(): readonly SuggestedCompartment[] {
	return [
		{ ...team(m.access_team_intake, m.access_team_intake_purpose), isDefault: true },
		{ ...team(m.access_team_children, m.access_team_children_purpose), forChildren: true },
		team(m.access_team_survivors, m.access_team_survivors_purpose),
		team(m.access_team_work, m.access_team_work_purpose),
		{ ...team(m.access_team_tracing, m.access_team_tracing_purpose), forTracing: true },
	];
}

function team(name: Say, purpose: Say): SuggestedCompartment {
	const words = { name: inAll(name), purpose: inAll(purpose) };
	const marks = { isDefault: false, forChildren: false, forTracing: false };
	return { ...words, mayReceive: true, ...marks };
}

function inAll(say: Say): Words {
	return Object.fromEntries(locales.map((locale) => [locale, say({}, { locale })]));
}
