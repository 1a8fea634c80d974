import type { ActionOf, Capacity, Procedure } from '../procedure.ts';
import { type Fault, fault } from './fault.ts';

/** Who can use a remedy for the person. */
const OWN_SIDE: readonly Capacity[] = ['person', 'family', 'guardian', 'counsel'];

/** Types of answers in which a ground can be said. */
const SAYING: readonly string[] = ['text', 'long-text', 'choice', 'choices'];

/** Who restricts says on which ground and why, and what can be done about it. */
export function restrict(procedure: Procedure, action: ActionOf, path: string): Fault[] {
	if (action.effect !== 'restrict') return [];
	const { asks = {}, cite, remedy } = action;
	const helpers = procedure.actions[remedy]?.by;
	const asked = (['legalBasis', 'reasons'] as const).flatMap((key) => {
		const field = action[key];
		return fault(
			!field || asks[field] !== 'required',
			`${path}.${key}`,
			`A restrictive act must require ${key === 'reasons' ? 'its reasons' : 'its legal basis'}.`,
		);
	});
	return [
		...asked,
		...fault(!cite?.trim(), `${path}.cite`, 'A restrictive act must cite the norm it rests on.'),
		...fault(
			!remedy || procedure.actions[remedy]?.effect !== 'protect',
			`${path}.remedy`,
			`A restrictive act must name a protective act as its remedy; "${remedy ?? ''}" is none.`,
		),
		...fault(
			action.by.includes('service'),
			`${path}.by`,
			'What runs by itself decides nothing against a person.',
		),
		...saidApart(procedure, action, path),
		...fault(
			helpers !== undefined && !helpers.some((as) => OWN_SIDE.includes(as)),
			`${path}.remedy`,
			'Neither the person nor who speaks for them can do its remedy.',
		),
	];
}

/** A ground and its reasons are two answers, each of words or of a choice. */
function saidApart({ fields }: Procedure, action: ActionOf, path: string): Fault[] {
	if (action.effect !== 'restrict') return [];
	const { legalBasis, reasons } = action;
	return [
		...fault(
			legalBasis !== undefined && legalBasis === reasons,
			`${path}.reasons`,
			'The legal basis and the reasons are two answers.',
		),
		...(['legalBasis', 'reasons'] as const).flatMap((key) => {
			const type = fields[action[key]]?.type;
			return fault(
				type !== undefined && !SAYING.includes(type),
				`${path}.${key}`,
				`An answer of the type ${type} gives no ground: it is words or a choice.`,
			);
		}),
	];
}
