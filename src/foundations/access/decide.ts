import { Refusal } from '#foundations/refusal/index.ts';
import type { Actor } from './actor.ts';
import type { Resource } from './resource.ts';
import { type Action, type Rule, ruleOf } from './rules.ts';
import { possibleStandingsOf, type Standing, standingsOf } from './standing.ts';

export type Decision =
	| { readonly allow: true }
	| {
			readonly allow: false;
			/** How the refusal must look from outside. */
			readonly as: 'not-found' | 'sign-in' | 'forbidden';
			readonly code:
				| 'access.not-found'
				| 'access.sign-in'
				| 'access.forbidden'
				| 'access.write-only';
	  };

/**
 * Whether this actor may do this to that: the one question behind every page, list, count, export
 * and attachment.
 *
 * Conflict of interest comes first: nothing that follows can open a record to someone it is about.
 * Then enforcement bodies, who may write to us and read nothing. Then the table, and what the
 * table does not say is refused. A record that someone may not see answers like one that does
 * not exist.
 *
 * Source: A/RES/78/217, para. 4 (b) (no fear of reprisal); refusals R2 and R12.
 */
export function decide(actor: Actor, action: Action, resource: Resource): Decision {
	if (inConflict(actor, resource)) return notFound;
	const rule = ruleOf(action);
	if (!rule || rule.on !== resource.kind) return refusedTo(actor, resource);
	if (isEnforcement(actor) && !isWriteOnly(rule)) return writeOnly;
	const allowed = meet(rule, standingsOf(actor, resource));
	return allowed ? yes : refusedTo(actor, resource);
}

/**
 * Whether there could be anything on which this actor may do this: for a route or a menu, before
 * the record is known. The action itself asks `decide` again with the record in hand.
 */
export function decideRoute(actor: Actor, action: Action, installation: Resource): Decision {
	const rule = ruleOf(action);
	if (!rule) return refusedTo(actor, installation);
	if (rule.on === 'installation') return decide(actor, action, installation);
	if (isEnforcement(actor) && !isWriteOnly(rule)) return writeOnly;
	return meet(rule, possibleStandingsOf(actor)) ? yes : refusedTo(actor, installation);
}

/** `decide`, for actions that cannot go on without a yes. @throws Refusal */
export function authorise(actor: Actor, action: Action, resource: Resource): void {
	const decision = decide(actor, action, resource);
	if (!decision.allow) throw refusalOf(decision);
}

export function refusalOf(decision: Extract<Decision, { allow: false }>): Refusal {
	const status = { 'not-found': 404, 'sign-in': 401, forbidden: 403 }[decision.as];
	return decision.code === 'access.write-only'
		? new Refusal(decision.code, { status, norm: 'R2' })
		: new Refusal(decision.code, { status });
}

const yes: Decision = { allow: true };
const notFound: Decision = { allow: false, as: 'not-found', code: 'access.not-found' };
const signIn: Decision = { allow: false, as: 'sign-in', code: 'access.sign-in' };
const forbidden: Decision = { allow: false, as: 'forbidden', code: 'access.forbidden' };
const writeOnly: Decision = { allow: false, as: 'forbidden', code: 'access.write-only' };

function meet(rule: Rule, standings: ReadonlySet<Standing>): boolean {
	return rule.by.some((standing) => standings.has(standing));
}

function inConflict(actor: Actor, resource: Resource): boolean {
	return (
		actor.kind === 'member' && resource.kind === 'record' && resource.excluded.includes(actor.id)
	);
}

function isEnforcement(actor: Actor): boolean {
	return 'organisation' in actor && actor.organisation === 'enforcement';
}

/** What everyone may read, and what takes in without giving out, from people who need no account. */
function isWriteOnly(rule: Rule): boolean {
	return rule.by.includes('anyone') && (rule.gives === 'public' || rule.gives === 'nothing');
}

/** Nobody is asked to sign in, always alike; a member learns of a record only if it is theirs to see. */
function refusedTo(actor: Actor, resource: Resource): Decision {
	if (actor.kind === 'nobody') return signIn;
	if (actor.kind !== 'member') return notFound;
	if (resource.kind !== 'record') return forbidden;
	return sees(actor, resource) ? forbidden : notFound;
}

function sees(actor: Actor, record: Resource): boolean {
	const standings = standingsOf(actor, record);
	return (['compartment-member', 'compartment-lead', 'asked'] as const).some((s) =>
		standings.has(s),
	);
}
