import type { ResourceKind } from './resource.ts';
import type { Standing } from './standing.ts';

/**
 * One line of the table: on what, by whom, and what the actor learns by it.
 *
 * `gives` is what comes back: `nothing` of others (own words go in), `public` what anyone may
 * read, `facts` coded and without names, `content` what people told us.
 */
export type Rule = {
	readonly on: ResourceKind;
	readonly by: readonly Standing[];
	readonly gives: 'nothing' | 'public' | 'facts' | 'content';
};

const team: readonly Standing[] = ['compartment-member', 'compartment-lead'];

/**
 * Who may do what, the whole of it. What is not here is refused to everyone.
 *
 * Rooms name their actions here and not at home, so that one page shows every way in.
 */
export const RULES = {
	'public.read': { on: 'installation', by: ['anyone'], gives: 'public' },
	'operations.health': { on: 'installation', by: ['anyone'], gives: 'public' },
	'operations.metrics': { on: 'installation', by: ['administrator', 'service'], gives: 'facts' },
	'operations.jobs': { on: 'installation', by: ['service'], gives: 'nothing' },

	'access.set-up': { on: 'installation', by: ['before-set-up'], gives: 'nothing' },
	'access.sign-in': { on: 'installation', by: ['anyone'], gives: 'public' },
	'access.sign-out': { on: 'installation', by: ['anyone'], gives: 'nothing' },
	'access.accept-invitation': { on: 'installation', by: ['anyone'], gives: 'nothing' },
	'access.account': { on: 'member', by: ['self'], gives: 'nothing' },

	'desk.enter': { on: 'installation', by: ['signed-in'], gives: 'facts' },
	'team.read': { on: 'installation', by: ['signed-in'], gives: 'facts' },
	'team.appoint': { on: 'installation', by: ['administrator'], gives: 'nothing' },
	'team.remove': { on: 'member', by: ['administrator'], gives: 'nothing' },
	'team.invite': { on: 'compartment', by: ['compartment-lead'], gives: 'nothing' },
	'team.place': { on: 'compartment', by: ['compartment-lead'], gives: 'nothing' },
	'compartments.create': { on: 'installation', by: ['administrator'], gives: 'nothing' },
	'compartments.describe': {
		on: 'compartment',
		by: ['compartment-lead', 'administrator'],
		gives: 'nothing',
	},
	'compartments.rotate': { on: 'compartment', by: team, gives: 'nothing' },
	'recovery.read': { on: 'installation', by: ['signed-in'], gives: 'facts' },
	'recovery.use': { on: 'installation', by: ['signed-in'], gives: 'nothing' },
	'settings.read': { on: 'installation', by: ['signed-in'], gives: 'facts' },
	'settings.edit': { on: 'installation', by: ['administrator'], gives: 'nothing' },
	'ledger.read': { on: 'installation', by: ['data-guardian'], gives: 'facts' },
	'ledger.checkpoint': { on: 'installation', by: ['anyone'], gives: 'public' },
	'disclosures.approve': { on: 'record', by: ['data-guardian'], gives: 'facts' },

	'reports.submit': { on: 'installation', by: ['anyone'], gives: 'nothing' },
	'reports.open-inbox': { on: 'installation', by: ['anyone'], gives: 'nothing' },
	'reports.follow': { on: 'record', by: ['person-of-record'], gives: 'content' },
	'reports.list': { on: 'compartment', by: team, gives: 'facts' },
	'reports.read': { on: 'record', by: [...team, 'asked'], gives: 'content' },
	'reports.open-file': { on: 'record', by: [...team, 'asked'], gives: 'content' },
	'reports.note': { on: 'record', by: [...team, 'asked'], gives: 'content' },
	'reports.reply': { on: 'record', by: team, gives: 'content' },
	'reports.assign': { on: 'record', by: team, gives: 'nothing' },
	'reports.ask': { on: 'record', by: team, gives: 'nothing' },
	'reports.acknowledge': { on: 'record', by: team, gives: 'nothing' },
	'reports.refuse': { on: 'record', by: team, gives: 'nothing' },
	'reports.close': { on: 'record', by: team, gives: 'nothing' },
	'reports.transfer': { on: 'record', by: team, gives: 'nothing' },
	'reports.exclude': { on: 'record', by: team, gives: 'nothing' },
	'reports.reseal': { on: 'record', by: team, gives: 'nothing' },
	'reports.hold': { on: 'record', by: ['compartment-lead'], gives: 'nothing' },
	'reports.export': { on: 'record', by: ['compartment-lead'], gives: 'content' },
	'reports.who-saw': { on: 'record', by: ['data-guardian'], gives: 'facts' },
	'reports.figures': {
		on: 'installation',
		by: ['in-some-compartment', 'analyst', 'data-guardian'],
		gives: 'facts',
	},

	'cases.answer-by-link': { on: 'installation', by: ['anyone'], gives: 'nothing' },
	'cases.open': { on: 'installation', by: ['in-some-compartment'], gives: 'nothing' },
	'cases.work': { on: 'installation', by: ['in-some-compartment'], gives: 'facts' },
	'cases.patterns': { on: 'installation', by: ['in-some-compartment'], gives: 'content' },
	'cases.team': { on: 'compartment', by: ['compartment-lead'], gives: 'facts' },
	'cases.read': { on: 'record', by: [...team, 'asked'], gives: 'content' },
	'cases.act': { on: 'record', by: [...team, 'asked'], gives: 'nothing' },
	'cases.link': { on: 'record', by: team, gives: 'nothing' },
	// A link that somebody else made; one's own is taken back by whoever may link.
	'cases.unlink': { on: 'record', by: ['compartment-lead'], gives: 'nothing' },
	'cases.assign': { on: 'record', by: team, gives: 'nothing' },
	'cases.keep-away': { on: 'record', by: team, gives: 'nothing' },
	'cases.close-circle': { on: 'record', by: team, gives: 'nothing' },
	'cases.transfer': { on: 'record', by: team, gives: 'nothing' },
	'cases.hold': { on: 'record', by: ['compartment-lead'], gives: 'nothing' },
	'cases.export': { on: 'record', by: ['compartment-lead'], gives: 'content' },
	'cases.sign-opening': { on: 'installation', by: ['data-guardian'], gives: 'facts' },
	'cases.who-saw': { on: 'record', by: ['data-guardian'], gives: 'facts' },
	'cases.follow': { on: 'record', by: ['person-of-record'], gives: 'content' },
	'cases.figures': {
		on: 'installation',
		by: ['in-some-compartment', 'analyst', 'data-guardian'],
		gives: 'facts',
	},

	'tracing.search': { on: 'installation', by: ['anyone'], gives: 'nothing' },
	'tracing.follow': { on: 'record', by: ['person-of-record'], gives: 'content' },
	// Whoever asks learns nothing, whatever the answer would be (R11).
	'tracing.ask': { on: 'installation', by: ['in-some-compartment'], gives: 'nothing' },
	'tracing.unlock': { on: 'compartment', by: team, gives: 'nothing' },
	'tracing.list': { on: 'compartment', by: team, gives: 'content' },
	'tracing.find': { on: 'compartment', by: team, gives: 'content' },
	'tracing.register': { on: 'compartment', by: team, gives: 'nothing' },
	'tracing.import': { on: 'compartment', by: ['compartment-lead'], gives: 'nothing' },
	'tracing.export': { on: 'compartment', by: ['compartment-lead'], gives: 'content' },
	'tracing.read': { on: 'record', by: team, gives: 'content' },
	'tracing.change': { on: 'record', by: team, gives: 'nothing' },
	'tracing.decide': { on: 'record', by: team, gives: 'nothing' },
	'tracing.tell': { on: 'record', by: team, gives: 'nothing' },
	'tracing.figures': {
		on: 'installation',
		by: ['in-some-compartment', 'analyst', 'data-guardian'],
		gives: 'facts',
	},
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof RULES;

export const ACTIONS = Object.keys(RULES) as Action[];

/** The rule of an action; undefined for a word that is none, whoever sent it. */
export function ruleOf(action: string): Rule | undefined {
	return Object.hasOwn(RULES, action) ? RULES[action as Action] : undefined;
}
