import { z } from 'zod';
import { isCalendar } from '#foundations/time/index.ts';
import { ENVELOPE_LIMITS, type Envelope } from '../../envelope.ts';
import { few } from '../../few.ts';
import { ABOUT, KINDS, MODES } from '../../kinds.ts';
import { base64url, recipient, sealedBytes, uuid } from '../sealed-bytes.ts';

const { sealedCharacters, wrapCharacters, files, keepAway } = ENVELOPE_LIMITS;

/**
 * What may come in as an envelope, from a browser or from the API. Unknown parts are dropped, so
 * that nothing can be smuggled past the seal into the database.
 */
export const envelopeForm = z
	.object({
		locator: z.int().min(0).max(4095),
		proof: base64url(43).length(43),
		reportSalt: base64url(22).length(22),
		recordRecipient: recipient,
		personRecipient: recipient,
		wraps: few(
			2,
			z.object({
				kind: z.enum(['compartment', 'person']),
				id: uuid.optional(),
				wrapped: sealedBytes(wrapCharacters),
			}),
		),
		items: few(
			2,
			z.object({ kind: z.enum(['account', 'details']), sealed: sealedBytes(sealedCharacters) }),
		),
		facts: z.object({
			kind: z.enum(KINDS).nullable(),
			about: z.enum(ABOUT).nullable(),
			mode: z.enum(MODES),
			urgent: z.boolean(),
			country: z
				.string()
				.regex(/^[A-Z]{2}$/)
				.nullable(),
			when: z
				.object({
					calendar: z.string().refine(isCalendar),
					year: z.int().min(1).max(9999),
					month: z.int().min(1).max(13).optional(),
				})
				.nullable(),
			language: z
				.string()
				.max(35)
				.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
			compartmentId: uuid,
			keepAway: few(keepAway, uuid),
			sealedBy: z.enum(['browser', 'server']),
		}),
		files: few(files, uuid),
	})
	.refine(({ wraps: [a, b] }) => a && b && a.kind !== b.kind, { path: ['wraps'] })
	.refine(({ items: [a, b] }) => a && b && a.kind !== b.kind, { path: ['items'] })
	.refine(
		({ wraps, facts }) =>
			wraps.some(({ kind, id }) => kind === 'compartment' && id === facts.compartmentId),
		{
			path: ['wraps'],
		},
	)
	.refine(({ facts }) => !facts.keepAway.includes(facts.compartmentId), {
		path: ['facts', 'keepAway'],
	});

export type ReadEnvelope =
	| { ok: true; envelope: Envelope }
	/** By path: `facts.kind`. The values are keys of messages. */
	| { ok: false; problems: Record<string, EnvelopeProblem> };

export type EnvelopeProblem =
	| 'reports_problem_envelope'
	| 'reports_problem_team'
	/** Much is arriving just now: a short text gets in, this long one does not. */
	| 'reports_problem_long_now';

export function readEnvelope(input: unknown): ReadEnvelope {
	const read = envelopeForm.safeParse(input);
	if (read.success) return { ok: true, envelope: read.data as Envelope };
	const paths = read.error.issues.map(({ path }) => path.slice(0, 2).join('.') || 'envelope');
	return {
		ok: false,
		problems: Object.fromEntries(paths.map((path) => [path, 'reports_problem_envelope'] as const)),
	};
}
