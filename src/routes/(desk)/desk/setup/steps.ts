import {
	emergencyDefaults,
	suggestedCompartments,
	type Words,
	wordsIn,
} from '#foundations/access/index.ts';
import { isSetUpCode, type SetUp } from '#foundations/access/server/index.ts';
import type { Db } from '#foundations/db/server/index.ts';
import { isLocale, type Locale, m } from '#foundations/languages/index.ts';
import { emergencyFrom, type NumberRow, numberRows } from '../number-rows.ts';
import { isCountry, isTimeZone, onlyTimeZoneOf } from '../places.ts';
import { type Draft, one, type Step } from './draft.ts';

export type Problems = Record<string, string>;

/** Field names, or their beginnings, that each step asks for. */
export const FIELDS = {
	organisation: ['code', 'organisation', 'country', 'timeZone', 'languages', 'contact_'],
	emergency: ['number_', 'numberRows'],
	teams: ['team_', 'teamRows', 'default'],
	custodians: ['custodians', 'needed'],
	keep: ['kept'],
	administrator: ['name', 'signInName', 'email', 'language', 'totpSecret'],
} as const satisfies Record<Step, readonly string[]>;

/** What must be mended before the step is done. */
export async function problemsOf(step: Step, draft: Draft, db: Db): Promise<Problems> {
	const problems: Problems = {};
	if (step === 'organisation') {
		if (!(await isSetUpCode(db, one(draft, 'code')))) problems.code = m.setup_code_wrong();
		const name = one(draft, 'organisation').trim();
		if (name === '') problems.organisation = m.setup_empty();
		else if (name.length > 120) problems.organisation = m.setup_long({ most: '120' });
		if (!isCountry(one(draft, 'country'))) problems.country = m.setup_choose();
		if (!isTimeZone(timeZoneOf(draft))) problems.timeZone = m.setup_choose();
		if (languagesOf(draft).length === 0) problems.languages = m.setup_choose();
		for (const field of CONTACT) {
			const tooLong = one(draft, `contact_${field}`).length > 300;
			if (tooLong) problems[`contact_${field}`] = m.setup_long({ most: '300' });
		}
	}
	if (step === 'emergency' && !emergencyFrom(emergencyRows(draft))) {
		problems.number_0_number = m.setup_emergency_wrong();
	}
	if (step === 'teams') {
		const teams = compartmentsOf(draft, 'en');
		if (!teams.some(({ isDefault }) => isDefault)) problems.default = m.setup_team_none();
	}
	if (step === 'custodians') {
		const { custodians, needed } = recoveryOf(draft);
		const fits = 2 <= needed && needed <= custodians && custodians <= 20;
		if (!fits) problems.custodians = m.setup_custodians_wrong();
	}
	if (step === 'keep' && one(draft, 'kept') !== 'yes') problems.kept = m.setup_keep_missing();
	return problems;
}

/** As chosen; else that of the country, where it has one only. */
export function timeZoneOf(draft: Draft): string {
	return one(draft, 'timeZone') || (onlyTimeZoneOf(one(draft, 'country')) ?? '');
}

export const CONTACT = ['email', 'phone', 'address', 'hours'] as const;

export function emergencyRows(draft: Draft): NumberRow[] {
	const count = Number(one(draft, 'numberRows'));
	if (count > 0) return numberRows((name) => one(draft, name), Math.min(count, 100));
	const country = one(draft, 'country');
	const suggested = emergencyDefaults(country).map((number) => ({ ...number, country }));
	const empty = { country, service: 'any', number: '', checked: false };
	return [...suggested, empty, empty];
}

export type TeamRow = {
	name: string;
	purpose: string;
	receives: boolean;
	children: boolean;
	tracing: boolean;
};

export function teamRows(draft: Draft, locale: Locale): TeamRow[] {
	const count = Number(one(draft, 'teamRows'));
	if (count > 0) {
		return Array.from({ length: Math.min(count, 50) }, (_, row) => ({
			name: one(draft, `team_${row}_name`).trim().slice(0, 120),
			purpose: one(draft, `team_${row}_purpose`).trim().slice(0, 300),
			receives: one(draft, `team_${row}_receives`) === 'yes',
			children: one(draft, `team_${row}_children`) === 'yes',
			tracing: one(draft, `team_${row}_tracing`) === 'yes',
		}));
	}
	return suggestedCompartments().map(({ name, purpose, mayReceive, ...marks }) => ({
		name: wordsIn(name, locale),
		purpose: wordsIn(purpose, locale),
		receives: mayReceive,
		children: marks.forChildren,
		tracing: marks.forTracing,
	}));
}

/** The teams with a name. A suggestion that was left as it is keeps its other languages. */
export function compartmentsOf(draft: Draft, locale: Locale): SetUp['compartments'] {
	const rows = teamRows(draft, locale);
	const named = rows.flatMap((row, index) => (row.name === '' ? [] : [{ ...row, index }]));
	const chosen = Number(one(draft, 'default') || '0');
	const first = named.find(({ index, receives }) => index === chosen && receives);
	const isDefault = first ?? named.find(({ receives }) => receives);
	const forChildren = named.find(({ receives, children }) => receives && children);
	const forTracing = named.find(({ receives, tracing }) => receives && tracing);
	return named.map((row) => ({
		name: inLanguages(row.name, 'name', locale),
		purpose: row.purpose === '' ? {} : inLanguages(row.purpose, 'purpose', locale),
		mayReceive: row.receives,
		isDefault: row === isDefault,
		forChildren: row === forChildren,
		forTracing: row === forTracing,
	}));
}

export function recoveryOf(draft: Draft): { custodians: number; needed: number } {
	const whole = (name: string, usual: string) => Number(one(draft, name) || usual) | 0;
	return { custodians: whole('custodians', '5'), needed: whole('needed', '3') };
}

export function languagesOf(draft: Draft): Locale[] {
	return (draft.languages ?? []).filter(isLocale);
}

function inLanguages(text: string, part: 'name' | 'purpose', locale: Locale): Words {
	const suggested = suggestedCompartments().map((team) => team[part]);
	return suggested.find((words) => wordsIn(words, locale) === text) ?? { [locale]: text };
}
