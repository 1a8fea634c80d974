import { expect, test } from 'vitest';
import { lint, lintAll, lintPack, type Procedure } from '#foundations/procedures/index.ts';
import { removal } from '#tests/support/procedures/removal.ts';

type Actions = Record<string, Record<string, unknown>>;

/** The example with some acts or clocks changed or added, as it would come out of a file. */
function withActs(acts: Actions, rest: object = {}): Procedure {
	const actions = structuredClone(removal.actions) as unknown as Actions;
	for (const [name, act] of Object.entries(acts)) actions[name] = { ...actions[name], ...act };
	return { ...removal, ...rest, actions } as unknown as Procedure;
}

const withClock = (change: object) =>
	withActs({}, { clocks: { ruled: { ...removal.clocks?.ruled, ...change } } });
const yes = { half: 'fact', type: 'yes-no', decision: 'whether there is any' };
const needs = (...tests: object[]) => tests.map((test) => ({ test, else: 'x', cite: 'x' }));

test.each([
	[
		'a remedy that only a supervisor can use',
		withActs({ protect: { by: ['supervisor'] }, decide: { remedy: 'protect' } }),
		'actions.decide.remedy: Neither the person nor who speaks for them can do its remedy.',
	],
	[
		'a ground that is its own reason',
		withActs({ decide: { legalBasis: 'reasons' } }),
		'actions.decide.reasons: The legal basis and the reasons are two answers.',
	],
	[
		'a yes for a ground',
		withActs({}, { fields: { ...removal.fields, legalBasis: yes } }),
		'actions.decide.legalBasis: An answer of the type yes-no gives no ground',
	],
	[
		'a machine that closes a record',
		withActs({ tidy: { effect: 'neutral', by: ['service'], to: 'safe' } }),
		'actions.tidy.by: What runs by itself closes no record.',
	],
	[
		'a circle that only a rescue ends',
		withActs({
			decide: { to: 'decided' },
			remove: { to: 'open' },
			leave: { effect: 'protect', by: ['person'], to: 'removed' },
		}),
		'stages.0: From "open" ordinary acts lead round and to no end.',
	],
	[
		'two stages at once in a guard',
		withActs({ rule: { needs: needs({ all: [{ stage: 'open' }, { stage: 'safe' }] }) } }),
		'actions.rule.needs.0.test.all: It never holds: a record has one stage at a time.',
	],
	[
		'a guard that waits for a stage it cannot be done in',
		withActs({ decide: { needs: needs({ stage: 'decided' }) } }),
		'actions.decide.needs: It can never be done: it needs the stage "decided".',
	],
	[
		'three hundred thousand years',
		withClock({ within: 'P300000Y' }),
		'clocks.ruled.within: "P300000Y" is shorter than a minute or longer than a century.',
	],
	[
		'again every nanosecond',
		withClock({ then: [['*', 'PT0.000000001S']] }),
		'clocks.ruled.then.0.1: "PT0.000000001S" is shorter than a minute',
	],
	[
		'a reminder before there was a calendar',
		withClock({ remind: ['p9999y'] }),
		'clocks.ruled.remind.0: "p9999y" is shorter than a minute or longer than a century.',
	],
	[
		'a million million working days',
		withClock({ within: { workingDays: 1e12 } }),
		'clocks.ruled.within.workingDays: More than 2600 working days',
	],
	[
		'signatures that never come together',
		withActs({ remove: { signatures: 1e9 } }),
		'actions.remove.signatures: More than 20 signatures never come together.',
	],
])('%s does not load', (_, procedure, sentence) => {
	const said = lint(procedure).map(({ path, sentence }) => `${path}: ${sentence}`);
	expect(said.filter((one) => one.startsWith(sentence))).toHaveLength(1);
});

test('a limit no pack has and a no without a sentence are found where those are known', () => {
	const asking = withClock({ within: { pack: 'nope' } });
	const alone = lintAll([asking]).map(({ path }) => path);
	const kept = { limits: ['beforeJudge'], hasSentence: (code: string) => code !== 'child' };
	const paths = lintAll([asking], kept).map(({ path }) => path);
	expect(paths.filter((path) => !alone.includes(path))).toEqual([
		'clocks.ruled.within.pack',
		'actions.decide.needs.0.else',
	]);
});

test.each(['P300000Y', { workingDays: 1e12 }])('a pack that says %j is refused', (within) => {
	const limits = {
		beforeJudge: { within, basis: 'national', cite: 'A law, art. 1', checked: false },
	};
	const pack = { country: 'GT', version: 1, from: '2026-01-01', reviewer: null, zone: 'UTC' };
	expect(lintPack({ ...pack, limits, authorities: {} })).toMatchObject([
		{ path: 'limits.beforeJudge.within' },
	]);
});
