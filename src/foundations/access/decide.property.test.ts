import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Actor, COMPARTMENT_ROLES, ROLES } from './actor.ts';
import { type Decision, decide, decideRoute } from './decide.ts';
import { HERE, type Resource } from './resource.ts';
import { ACTIONS, type Action, RULES, type Rule } from './rules.ts';

const people = ['a', 'b', 'c'];
const compartments = ['intake', 'children', 'witness'];
const records = ['r1', 'r2'];

const place = fc.record({
	id: fc.constantFrom(...compartments),
	role: fc.constantFrom(...COMPARTMENT_ROLES),
});
const organisation = fc.constantFrom('protection', 'state', 'enforcement' as const);
const member: fc.Arbitrary<Actor> = fc.record(
	{
		kind: fc.constant('member' as const),
		id: fc.constantFrom(...people),
		roles: fc.uniqueArray(fc.constantFrom(...ROLES)),
		compartments: fc.uniqueArray(place, { selector: ({ id }) => id }),
		organisation,
	},
	{ requiredKeys: ['kind', 'id', 'roles', 'compartments'] },
) as fc.Arbitrary<Actor>;
const anyActor: fc.Arbitrary<Actor> = fc.oneof(
	member,
	fc.record({ kind: fc.constant('person' as const), reportId: fc.constantFrom(...records) }),
	fc.record({ kind: fc.constant('service' as const), name: fc.constant('jobs'), organisation }),
	fc.constant({ kind: 'nobody' as const }),
) as fc.Arbitrary<Actor>;
const record: fc.Arbitrary<Resource> = fc.record({
	kind: fc.constant('record' as const),
	id: fc.constantFrom(...records),
	compartments: fc.subarray(compartments),
	excluded: fc.subarray(people),
	asked: fc.subarray(people),
});
const anyResource: fc.Arbitrary<Resource> = fc.oneof(
	record,
	fc.record({ kind: fc.constant('installation' as const), setUp: fc.boolean() }),
	fc.record({ kind: fc.constant('compartment' as const), id: fc.constantFrom(...compartments) }),
	fc.record({ kind: fc.constant('member' as const), id: fc.constantFrom(...people) }),
);

/** Every action is tried on every pair of actor and resource that fast-check thinks of. */
function always(
	actors: fc.Arbitrary<Actor>,
	resources: fc.Arbitrary<Resource>,
	holds: (decision: Decision, rule: Rule, actor: Actor, resource: Resource, action: Action) => void,
): void {
	fc.assert(
		fc.property(actors, resources, (actor, resource) => {
			for (const action of ACTIONS) {
				holds(decide(actor, action, resource), RULES[action], actor, resource, action);
			}
		}),
		{ numRuns: 500 },
	);
}

test('an administrator gets content by no action', () => {
	const administrator = member.map((actor) => ({
		...actor,
		roles: ['administrator'] as const,
	})) as fc.Arbitrary<Actor>;
	always(administrator, anyResource, (decision, { gives }) => {
		if (gives === 'content') expect(decision.allow).toBe(false);
	});
});

test('nobody gets to the desk', () => {
	always(fc.constant({ kind: 'nobody' }), anyResource, (decision, { by }) => {
		const open = by.includes('anyone') || by.includes('before-set-up');
		if (!open) expect(decision).toMatchObject({ allow: false, as: 'sign-in' });
	});
});

test('whoever is excluded never gets in, and cannot tell the record from none', () => {
	always(member, record, (decision, _rule, actor, resource) => {
		if (actor.kind !== 'member' || resource.kind !== 'record') return;
		if (!resource.excluded.includes(actor.id)) return;
		expect(decision).toEqual({ allow: false, as: 'not-found', code: 'access.not-found' });
	});
});

test('an enforcement body gets nothing but what anyone may read', () => {
	always(anyActor, anyResource, (decision, { gives }, actor) => {
		if (!('organisation' in actor) || actor.organisation !== 'enforcement') return;
		if (gives === 'facts' || gives === 'content') expect(decision.allow).toBe(false);
	});
});

test('content goes to the person, the team that holds a key, and colleagues who were asked', () => {
	always(anyActor, record, (decision, { gives }, actor, resource) => {
		if (!decision.allow || gives !== 'content' || resource.kind !== 'record') return;
		if (actor.kind === 'person') return expect(actor.reportId).toBe(resource.id);
		if (actor.kind !== 'member') throw new Error(`content went to ${actor.kind}`);
		const shared = actor.compartments.some(({ id }) => resource.compartments.includes(id));
		expect(shared || resource.asked?.includes(actor.id)).toBe(true);
	});
});

test('a record out of sight answers alike, whatever it holds and whatever is asked of it', () => {
	always(member, record, (decision, _rule, actor, resource) => {
		if (actor.kind !== 'member' || resource.kind !== 'record' || decision.allow) return;
		const holds = actor.compartments.some(({ id }) => resource.compartments.includes(id));
		if (holds || resource.asked?.includes(actor.id)) return;
		if (decision.code !== 'access.write-only') expect(decision.as).toBe('not-found');
	});
});

test('a route is closed only where every record behind it would be', () => {
	always(anyActor, anyResource, (decision, rule, actor, _resource, action) => {
		if (decision.allow && rule.on !== 'installation') {
			expect(decideRoute(actor, action, HERE).allow).toBe(true);
		}
	});
});

test('every action has someone who may', () => {
	for (const action of ACTIONS) expect(RULES[action].by.length, action).toBeGreaterThan(0);
});
