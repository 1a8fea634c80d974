/** Who may do what: pure, for server and browser alike. */
export {
	type Actor,
	type Assurance,
	actorOf,
	COMPARTMENT_ROLES,
	type CompartmentRole,
	type MemberSession,
	type OrganisationClass,
	ROLES,
	type Role,
} from './actor.ts';
export { authorise, type Decision, decide, decideRoute, refusalOf } from './decide.ts';
export { HERE, type Resource, type ResourceKind } from './resource.ts';
export { ACTIONS, type Action, RULES, type Rule, ruleOf } from './rules.ts';
export { possibleStandingsOf, type Standing, standingsOf } from './standing.ts';
