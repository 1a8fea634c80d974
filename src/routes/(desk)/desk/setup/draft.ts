/** The steps of set-up in their order. */
export const STEPS = [
	'organisation',
	'emergency',
	'teams',
	'custodians',
	'keep',
	'administrator',
] as const;
export type Step = (typeof STEPS)[number];

/**
 * Everything that was typed so far, as it was typed. It travels with the forms and is saved when
 * set-up ends: until then this installation holds nothing, and nothing typed is lost.
 */
export type Draft = Readonly<Record<string, readonly string[]>>;

/** What is only typed in the last step and never travels further. */
const NEVER_KEPT = ['password', 'totpCode'];
const CONTROLS = ['draft', 'step', 'go'];

/** The draft with the answers of the form that was just sent. */
export function mergeDraft(form: FormData, ofStep: readonly string[]): Draft {
	const before = parse(form.get('draft'));
	const answers: Record<string, readonly string[]> = {};
	for (const name of new Set(form.keys())) {
		if (CONTROLS.includes(name) || NEVER_KEPT.includes(name)) continue;
		answers[name] = form
			.getAll(name)
			.filter((value) => typeof value === 'string')
			.map(withoutNul);
	}
	// A box that was unticked sends nothing: what this step asks for is forgotten first.
	const kept = Object.entries(before).filter(
		([name]) => !ofStep.some((field) => isOf(field, name)),
	);
	return { ...Object.fromEntries(kept), ...answers };
}

/** `team_` stands for all fields that begin so; any other word for itself alone. */
function isOf(field: string, name: string): boolean {
	return field.endsWith('_') ? name.startsWith(field) : name === field;
}

/** The one character that JSON can carry and a database cannot. */
function withoutNul(text: string): string {
	return text.replaceAll('\0', '');
}

export function one(draft: Draft, name: string): string {
	return draft[name]?.[0] ?? '';
}

export function withMore(draft: Draft, more: Readonly<Record<string, string>>): Draft {
	const added = Object.entries(more).map(([name, value]) => [name, [value]] as const);
	return { ...draft, ...Object.fromEntries(added) };
}

export function stepOf(form: FormData): Step {
	const said = form.get('step');
	return STEPS.find((step) => step === said) ?? 'organisation';
}

export function neighbour(step: Step, by: 1 | -1): Step {
	return STEPS[STEPS.indexOf(step) + by] ?? step;
}

function parse(text: FormDataEntryValue | null): Draft {
	try {
		const value: unknown = JSON.parse(typeof text === 'string' ? text : '{}');
		if (typeof value !== 'object' || value === null) return {};
		return Object.fromEntries(
			Object.entries(value)
				.filter(
					(entry): entry is [string, string[]] =>
						Array.isArray(entry[1]) && entry[1].every((item) => typeof item === 'string'),
				)
				.map(([name, values]) => [name, values.map(withoutNul)]),
		);
	} catch {
		return {};
	}
}
