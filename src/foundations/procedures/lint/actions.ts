import { type ActionOf, CAPACITIES, OUTSIDE_ROLES, type Procedure } from '../procedure.ts';
import { conditionFaults } from './conditions.ts';
import { type Fault, fault, unknown } from './fault.ts';
import { neverFaults } from './never.ts';
import { restrict } from './restrict.ts';

/** An action names only what exists, and keeps the promise of its effect. */
export function actionFaults(procedure: Procedure): Fault[] {
	return Object.entries(procedure.actions).flatMap(([name, action]) => {
		const path = `actions.${name}`;
		return [
			...namesFaults(procedure, action, path),
			...outsideFaults(action, path),
			...EFFECTS[action.effect](procedure, action, path),
			...guardFaults(procedure, action, path),
			...neverFaults(procedure, action, path),
			...serviceFaults(procedure, action, path),
		];
	});
}

function namesFaults(procedure: Procedure, action: ActionOf, path: string): Fault[] {
	const { fields, stages, letters = {} } = procedure;
	const asked = Object.keys(action.asks ?? {});
	const { happened, letter } = action;
	const type = happened === undefined ? 'date' : fields[happened]?.type;
	return [
		...fault(action.by.length === 0, `${path}.by`, 'Nobody may do it.'),
		...unknown(action.by, CAPACITIES, `${path}.by`, 'capacity'),
		...asked.flatMap((field) =>
			fault(
				!Object.hasOwn(fields, field),
				`${path}.asks.${field}`,
				`There is no field "${field}".`,
			),
		),
		...unknown(action.from, stages, `${path}.from`, 'stage'),
		...(action.to === undefined ? [] : unknown([action.to], stages, `${path}.to`, 'stage')),
		...fault(
			happened !== undefined && !asked.includes(happened),
			`${path}.happened`,
			`It happened at "${happened}", which it does not ask.`,
		),
		...fault(
			type !== 'date' && type !== 'moment',
			`${path}.happened`,
			`"${happened}" is neither a date nor a moment.`,
		),
		...fault(
			happened !== undefined && fields[happened]?.half === 'sealed',
			`${path}.happened`,
			`"${happened}" is sealed: a clock cannot count from it.`,
		),
		...fault(
			letter !== undefined && !Object.hasOwn(letters, letter),
			`${path}.letter`,
			`There is no letter called "${letter}".`,
		),
		...fault(
			action.person === 'does' && !action.by.includes('person'),
			`${path}.person`,
			'The person is to do it, and is not among those who may.',
		),
	];
}

/** Whoever holds a link does what is theirs: a jailer does not rule on the custody. */
function outsideFaults({ by, outside }: ActionOf, path: string): Fault[] {
	const at = `${path}.outside`;
	return [
		...unknown(outside, OUTSIDE_ROLES, at, 'role'),
		...fault(
			by.includes('outside') !== Boolean(outside?.length),
			at,
			'An act that may be done from outside names the roles it is for, and no other act does.',
		),
	];
}

const EFFECTS = { protect, restrict, neutral: () => [] } satisfies Record<
	ActionOf['effect'],
	(procedure: Procedure, action: ActionOf, path: string) => Fault[]
>;

/** Nothing stands before liberty, remedy and safety: no guard, no stage, no field, no second person. */
function protect(_: Procedure, action: ActionOf, path: string): Fault[] {
	const guards = ['needs', 'notBy', 'signatures', 'from'].filter((key) => key in action);
	const required = Object.entries(action.asks ?? {}).filter(([, how]) => how === 'required');
	return [
		...guards.map((key) => ({
			path: `${path}.${key}`,
			sentence: 'A protective act is never guarded: it works from every stage, for whoever may.',
		})),
		...required.map(([field]) => ({
			path: `${path}.asks.${field}`,
			sentence: 'A protective act requires no answer before it is done.',
		})),
	];
}

/** A record that a machine shuts is one that nobody looked at. */
function serviceFaults({ closed }: Procedure, { by, to }: ActionOf, path: string): Fault[] {
	return fault(
		by.includes('service') && to !== undefined && closed.includes(to),
		`${path}.by`,
		'What runs by itself closes no record.',
	);
}

function guardFaults(procedure: Procedure, action: ActionOf, path: string): Fault[] {
	if (action.effect === 'protect') return [];
	const { needs = [], notBy = [], signatures } = action;
	const named = notBy.map((earlier) => earlier.replace(/^(person|last):/, ''));
	return [
		...unknown(named, procedure.actions, `${path}.notBy`, 'action'),
		...fault(
			signatures !== undefined && !(Number.isInteger(signatures) && signatures >= 2),
			`${path}.signatures`,
			'Signatures are a whole number, two or more.',
		),
		...needs.flatMap((need, i) => {
			const at = `${path}.needs.${i}`;
			const { offers } = need;
			return [
				...conditionFaults(need.test, procedure, `${at}.test`),
				...fault(!need.cite.trim(), `${at}.cite`, 'A guard must cite its norm.'),
				...fault(
					!/^[a-z][a-zA-Z0-9-]*$/.test(need.else),
					`${at}.else`,
					'It has no code of a sentence.',
				),
				...fault(
					offers !== undefined && procedure.actions[offers]?.effect !== 'protect',
					`${at}.offers`,
					`What helps instead must be a protective act; "${offers}" is none.`,
				),
			];
		}),
	];
}
