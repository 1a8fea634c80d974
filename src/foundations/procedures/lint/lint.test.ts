import { expect, test } from 'vitest';
import { lint, lintAll, type Procedure } from '#foundations/procedures/index.ts';
import { removal } from '#tests/support/procedures/removal.ts';

/** The example with one thing in it changed, as it would come out of a file. */
function broken(path: string, value: unknown): Procedure {
	const copy = structuredClone(removal) as unknown as Record<string, unknown>;
	const keys = path.split('.');
	const last = keys.pop() ?? '';
	let at = copy;
	for (const key of keys) at = at[key] as Record<string, unknown>;
	if (value === undefined) delete at[last];
	else at[last] = value;
	return copy as unknown as Procedure;
}

function paths(procedure: unknown): string[] {
	return lint(procedure).map(({ path }) => path);
}

test('a definition that keeps its promises has no fault', () => {
	expect(lint(removal)).toEqual([]);
});

test.each([
	['a guard on protection', 'actions.appeal.needs', [], 'actions.appeal.needs'],
	['four eyes on protection', 'actions.appeal.notBy', ['open'], 'actions.appeal.notBy'],
	['protection from some stages only', 'actions.appeal.from', ['open'], 'actions.appeal.from'],
	['protection by two signatures', 'actions.protect.signatures', 2, 'actions.protect.signatures'],
	['protection that requires', 'actions.open.asks.fear', 'required', 'actions.open.asks.fear'],
	['a restriction without reasons', 'actions.decide.reasons', undefined, 'actions.decide.reasons'],
	['reasons not required', 'actions.decide.asks.reasons', 'optional', 'actions.decide.reasons'],
	['no legal basis', 'actions.decide.legalBasis', undefined, 'actions.decide.legalBasis'],
	['no norm', 'actions.decide.cite', undefined, 'actions.decide.cite'],
	['no remedy', 'actions.decide.remedy', undefined, 'actions.decide.remedy'],
	['a remedy that protects nobody', 'actions.decide.remedy', 'assess', 'actions.decide.remedy'],
	['a machine that decides', 'actions.decide.by', ['service'], 'actions.decide.by'],
	['an act from outside for nobody', 'actions.assess.by', ['outside'], 'actions.assess.outside'],
	['a role for nobody outside', 'actions.assess.outside', ['court'], 'actions.assess.outside'],
	['an unknown field', 'actions.assess.asks.mood', 'optional', 'actions.assess.asks.mood'],
	['an unknown stage', 'actions.decide.to', 'nowhere', 'actions.decide.to.0'],
	['an unknown earlier act', 'actions.rule.notBy', ['dream'], 'actions.rule.notBy.0'],
	[
		'an unknown flag',
		'actions.decide.needs.0.test',
		{ flag: 'x' },
		'actions.decide.needs.0.test.flag',
	],
	['an unknown clock', 'flags.late', { clock: 'x', is: 'met' }, 'flags.late.clock'],
	['a sealed field in a guard', 'flags.why', { field: 'reasons', known: true }, 'flags.why.field'],
	['an answer nobody can give', 'flags.old', { field: 'age', is: 'old' }, 'flags.old.is'],
	['a flag that waits for itself', 'flags.child', { not: { flag: 'child' } }, 'flags.child'],
	['a guard without a norm', 'actions.decide.needs.0.cite', '', 'actions.decide.needs.0.cite'],
	['help that is none', 'actions.decide.needs.0.offers', 'assess', 'actions.decide.needs.0.offers'],
	['a clock without a source', 'clocks.ruled.cite', undefined, 'clocks.ruled.cite'],
	['a clock of no kind', 'clocks.ruled.basis', 'wish', 'clocks.ruled.basis'],
	[
		'a reading without an address',
		'clocks.ruled.read',
		{ at: 'a book', on: '2026-11-21', text: 'copy' },
		'clocks.ruled.read.at',
	],
	[
		'a reading on no day',
		'clocks.ruled.read',
		{ at: 'https://law.example/5', on: '2026-02-31', text: 'copy' },
		'clocks.ruled.read.on',
	],
	['law that says checked and not where', 'clocks.ruled.basis', 'law', 'clocks.ruled.read'],
	['a time that is none', 'clocks.ruled.within', '30 days', 'clocks.ruled.within'],
	[
		'half a working day',
		'clocks.ruled.within',
		{ workingDays: 0.5 },
		'clocks.ruled.within.workingDays',
	],
	['a day in no field', 'clocks.ruled.within', { until: 'reasons' }, 'clocks.ruled.within.until'],
	['a clock for a clock', 'clocks.ruled.when', { clock: 'ruled', is: 'met' }, 'clocks.ruled.when'],
	[
		'for ever, and then more',
		'clocks.ruled.then',
		[
			['*', 'P1D'],
			['P1D', 'P1D'],
		],
		'clocks.ruled.then.0.0',
	],
	[
		'marks that go back',
		'clocks.ruled.marks',
		{ at: ['P6M', 'P3M'], early: 'P7D' },
		'clocks.ruled.marks.at',
	],
	[
		'a pause without reason',
		'clocks.ruled.pause',
		{ from: ['rest'], until: ['rule'] },
		'clocks.ruled.pause.from.0',
	],
	[
		'a stage nothing leads to',
		'stages',
		['open', 'decided', 'removed', 'safe', 'moon'],
		'stages.4',
	],
	[
		'an act that leads nowhere',
		'actions.sigh',
		{ effect: 'neutral', by: ['panel'] },
		'actions.sigh',
	],
	['a question without a decision', 'fields.fear.decision', '', 'fields.fear.decision'],
	['words that are not sealed', 'fields.fear.type', 'text', 'fields.fear.type'],
	['a question nobody asks', 'fields.mood', removal.fields.fear, 'fields.mood'],
	[
		'an indicator of nothing',
		'indicators',
		{ x: { kind: 'median', of: 'rule' } },
		'indicators.x.of',
	],
	['a letter nobody sends', 'letters', { x: { to: 'court', says: [] } }, 'letters.x'],
	['a word no definition has', 'actions.appeal.priority', 'high', 'actions.appeal.priority'],
	['no capability', 'serves', 'everything', 'serves'],
])('%s does not load', (_, path, value, at) => {
	expect(paths(broken(path, value))).toContain(at);
});

test('what is no definition at all is said to be none', () => {
	expect(paths(null)).toEqual(['']);
	expect(paths({ ...removal, stages: 'open' })).toEqual(['stages']);
});

test('definitions name only each other', () => {
	expect(lintAll([removal]).map(({ path }) => path)).toEqual([
		'actions.remove.needs.1.test.linked',
	]);
	const asylum = {
		...removal,
		id: 'asylum',
		actions: { ...removal.actions, remove: { ...removal.actions.remove, needs: [] } },
	};
	expect(lintAll([removal, asylum as Procedure])).toEqual([
		{
			procedure: 'removal',
			path: 'actions.remove.needs.1.test.every.stage',
			sentence: 'There is no stage called "closed".',
		},
	]);
	const proposing = broken('actions.protect.proposes', ['nothing']);
	expect(lintAll([proposing]).map(({ path }) => path)).toContain('actions.protect.proposes.0');
	expect(lintAll([asylum as Procedure, asylum as Procedure]).map(({ path }) => path)).toEqual([
		'id',
	]);
});
