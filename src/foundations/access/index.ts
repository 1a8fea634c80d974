/** Who may do what: pure, for server and browser alike. */

export { type AccountForm, type AccountProblems, accountProblems } from './account.ts';
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
export { type Compartment, type Words, wordsIn } from './compartment.ts';
export { authorise, type Decision, decide, decideRoute, refusalOf } from './decide.ts';
export { suggestedCompartments } from './default-compartments.ts';
export { countriesWithDefaults, emergencyDefaults } from './emergency.ts';
export { FIRST_LEAD_DAYS, INVITATION_DAYS } from './invitation.ts';
export { oneLine } from './one-line.ts';
export { type PasswordProblem, passwordProblem, SHORTEST_PASSWORD } from './password.ts';
export { HERE, type Resource, type ResourceKind } from './resource.ts';
export { ACTIONS, type Action, RULES, type Rule, ruleOf } from './rules.ts';
export {
	type Contact,
	EMERGENCY_SERVICES,
	type EmergencyNumber,
	type EmergencyService,
	type Settings,
} from './settings.ts';
export { possibleStandingsOf, type Standing, standingsOf } from './standing.ts';
