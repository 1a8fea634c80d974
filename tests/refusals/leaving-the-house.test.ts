import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTIONS, type Actor, decide, type Resource, RULES } from '#foundations/access/index.ts';
import { type Grant, liveGrant, PURPOSES } from '#foundations/consent/index.ts';
import { Temporal } from '#foundations/time/index.ts';

/** R2, R13 · What leaves leaves by a live grant, and never to whoever enforces borders. */
const id = fc.constantFrom('one', 'two', 'three');
const now = Temporal.Instant.from('2026-11-23T08:00:00Z');

const resource: fc.Arbitrary<Resource> = fc.oneof(
	fc.record({ kind: fc.constant('installation' as const), setUp: fc.boolean() }),
	fc.record({ kind: fc.constantFrom('compartment' as const, 'member' as const), id }),
	fc.record({
		kind: fc.constant('record' as const),
		...{ id, compartments: fc.array(id), excluded: fc.array(id), asked: fc.array(id) },
	}),
);

const enforcer: fc.Arbitrary<Actor> = fc.oneof(
	fc.record({
		...{ kind: fc.constant('member' as const), id },
		roles: fc.subarray(['administrator', 'data-guardian', 'analyst'] as const),
		compartments: fc.array(
			fc.record({ id, role: fc.constantFrom('lead' as const, 'member' as const) }),
		),
		organisation: fc.constant('enforcement' as const),
	}),
	fc.record({
		...{ kind: fc.constant('service' as const), name: fc.string() },
		organisation: fc.constant('enforcement' as const),
	}),
);

const grant: fc.Arbitrary<Grant> = fc.record({
	...{ id, record: id, item: fc.constantFrom('contact', 'words'), recipient: id },
	purpose: fc.constantFrom(...PURPOSES),
	from: fc.constant(now.subtract({ hours: 1 })),
	until: fc.constant(now.add({ hours: 1 })),
	withdrawnOn: fc.constant(null),
});

test('R2 · no action gives an enforcement body anything that is not public, whatever its roles', () => {
	fc.assert(
		fc.property(enforcer, fc.constantFrom(...ACTIONS), resource, (actor, action, on) => {
			const gives = RULES[action].gives;
			if (gives === 'facts' || gives === 'content')
				expect(decide(actor, action, on).allow, action).toBe(false);
		}),
		{ numRuns: 5_000 },
	);
});

test('R2, R13 · no pile of grants opens anything to enforcement, or to whom they do not name', () => {
	const asked = fc.record({
		...{ record: id, item: fc.constantFrom('contact', 'words'), id, enforcement: fc.boolean() },
		purpose: fc.constantFrom(...PURPOSES),
	});
	fc.assert(
		fc.property(fc.array(grant), asked, (grants, { id: to, enforcement, ...wish }) => {
			const found = liveGrant(grants, { ...wish, recipient: { id: to, enforcement }, now });
			if (enforcement) expect(found).toBe(null);
			if (found) expect(found).toMatchObject({ ...wish, recipient: to });
			expect(liveGrant([], { ...wish, recipient: { id: to, enforcement: false }, now })).toBe(null);
		}),
		{ numRuns: 5_000 },
	);
});

/** Everything in the product that may open a connection, and to whom. */
const connections: Record<string, string> = {
	'foundations/access/server/oidc.ts': 'the sign-in of the organisation itself',
	'foundations/mail/server/open-mailer.ts': 'the mail server of the organisation, without content',
	'foundations/jobs/server/turns.ts': 'the database',
	'foundations/db': 'the database',
};

test('R13 · the server has no other way to send anything to anyone', () => {
	const src = join(import.meta.dirname, '..', '..', 'src');
	const out =
		/\bfetch\(|from '(node:)?(https?2?|net|tls|dgram|undici|nodemailer|openid-client|pg)'|new (WebSocket|EventSource)\b/;
	const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
		.filter(
			(name) => /\.(ts|svelte)$/.test(name) && !/\.test\.ts$|\/browser\/|generated/.test(name),
		)
		.filter((name) => out.test(readFileSync(join(src, name), 'utf8')))
		.filter((name) => !Object.keys(connections).some((known) => name.startsWith(known)));
	// The server that listens, a page of ours asked for by ourselves, and the API's own handler.
	expect(found.filter((name) => !/^server\/|^routes\/(guard\.ts|api\/)/.test(name))).toEqual([]);
});
