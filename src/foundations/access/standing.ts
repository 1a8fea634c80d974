import type { Actor } from './actor.ts';
import type { Resource } from './resource.ts';

/** How an actor stands to a resource. Rules name standings, not people. */
export type Standing =
	| 'anyone'
	| 'before-set-up'
	| 'person-of-record'
	| 'signed-in'
	| 'self'
	| 'in-some-compartment'
	| 'compartment-member'
	| 'compartment-lead'
	| 'asked'
	| 'administrator'
	| 'data-guardian'
	| 'analyst'
	| 'service';

type Member = Extract<Actor, { kind: 'member' }>;

/** Every standing that the actor has to this resource. */
export function standingsOf(actor: Actor, resource: Resource): ReadonlySet<Standing> {
	const standings = new Set<Standing>(['anyone']);
	if (resource.kind === 'installation' && !resource.setUp) standings.add('before-set-up');
	if (actor.kind === 'service') standings.add('service');
	if (actor.kind === 'person' && resource.kind === 'record' && actor.reportId === resource.id) {
		standings.add('person-of-record');
	}
	if (actor.kind === 'member') addOfMember(standings, actor, resource);
	return standings;
}

/** Every standing that the actor could have to some resource: enough to show or hide a page. */
export function possibleStandingsOf(actor: Actor): ReadonlySet<Standing> {
	const standings = new Set<Standing>(['anyone']);
	if (actor.kind === 'service') standings.add('service');
	if (actor.kind === 'person') standings.add('person-of-record');
	if (actor.kind !== 'member') return standings;
	for (const standing of ['signed-in', 'self', ...actor.roles] as const) standings.add(standing);
	if (isAdministrator(actor)) return standings;
	standings.add('asked');
	for (const { role } of actor.compartments) {
		standings.add('in-some-compartment').add(`compartment-${role}`);
	}
	return standings;
}

function addOfMember(standings: Set<Standing>, actor: Member, resource: Resource): void {
	standings.add('signed-in');
	for (const role of actor.roles) standings.add(role);
	if (resource.kind === 'member' && resource.id === actor.id) standings.add('self');
	// Whoever runs the server could read its memory; at least no rule hands them content as well.
	if (isAdministrator(actor)) return;
	if (actor.compartments.length > 0) standings.add('in-some-compartment');
	for (const { id, role } of actor.compartments) {
		if (concerns(resource, id)) standings.add(`compartment-${role}`);
	}
	if (resource.kind === 'record' && resource.asked?.includes(actor.id)) standings.add('asked');
}

function concerns(resource: Resource, compartment: string): boolean {
	if (resource.kind === 'compartment') return resource.id === compartment;
	return resource.kind === 'record' && resource.compartments.includes(compartment);
}

function isAdministrator(actor: Member): boolean {
	return actor.roles.includes('administrator');
}
