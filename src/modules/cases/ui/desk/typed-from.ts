import type { Procedure } from '#foundations/procedures/index.ts';
import type { Typed } from '../../posted.ts';

/** What was answered, as the inputs of a form hold it: a correction begins with what was written. */
export function typedFrom(procedure: Procedure, answers: Readonly<Record<string, unknown>>): Typed {
	return Object.fromEntries(
		Object.entries(answers).flatMap(([name, value]): [string, string | string[]][] => {
			const type = procedure.fields[name]?.type;
			if (value === null || value === undefined || !type) return [];
			if (type === 'date') return dateInputs(name, value);
			if (type === 'yes-no') return [[name, value ? 'yes' : 'no']];
			if (type === 'rows') return [[name, rowsText(value)]];
			if (Array.isArray(value)) return [[name, value.map(String)]];
			if (typeof value === 'object') return partsOf(name, value);
			return [[name, String(value)]];
		}),
	) as Typed;
}

function dateInputs(name: string, value: unknown): [string, string][] {
	if (typeof value === 'object' && value !== null) return partsOf(name, value);
	// A date that cannot be was kept as it came.
	const parts = typeof value === 'string' && value.startsWith('{') ? partsIn(value) : null;
	if (parts) return partsOf(name, parts);
	const [year = '', month = '', day = ''] = String(value).split('/')[0]?.split('-') ?? [];
	return [
		[`${name}.year`, year],
		[`${name}.month`, month.replace(/^0/, '')],
		[`${name}.day`, day.replace(/^0/, '')],
	];
}

function partsIn(text: string): object | null {
	try {
		return JSON.parse(text) as object;
	} catch {
		return null;
	}
}

function partsOf(name: string, value: object): [string, string][] {
	return Object.entries(value).map(([part, one]) => [`${name}.${part}`, String(one ?? '')]);
}

function rowsText(value: unknown): string {
	if (!Array.isArray(value)) return String(value);
	return value.map((row) => Object.values((row ?? {}) as object).join(' ')).join('\n');
}
