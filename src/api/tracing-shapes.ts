import { z } from '@hono/zod-openapi';
import { CANDIDATE_STAGES, RECORD_KINDS, RECORD_STAGES } from '#modules/tracing/index.ts';

/** The shapes that tracing has on the wire. What a record holds is read by the room itself. */

const day = z.string().openapi({ description: 'ISO day' });
const page = z.coerce.number().int().min(1).max(1_000_000).optional();
const team = z.uuid().optional().openapi({ description: 'one of your own; the one that searches' });
const flag = z
	.enum(['true', 'false'])
	.transform((value) => value === 'true')
	.optional();

export const recordQuery = z.object({
	kind: z.enum(RECORD_KINDS).optional(),
	stage: z.enum(RECORD_STAGES).optional(),
	...{ mine: flag, late: flag, team, page },
});

export const records = z
	.object({
		rows: z.array(
			z.looseObject({
				...{ id: z.string(), kind: z.string(), stage: z.string() },
				title: z
					.string()
					.nullable()
					.openapi({ description: 'null where no key of yours opens it' }),
				...{ registeredOn: day, nextWordOn: day.nullable(), late: z.boolean() },
				candidates: z.int().openapi({ description: 'pairs that wait for somebody to look at' }),
			}),
		),
		...{ total: z.int(), more: z.boolean() },
	})
	.openapi('TracingRecords');

export const record = z
	.looseObject({
		...{ id: z.string(), kind: z.string(), stage: z.string() },
		content: z
			.looseObject({})
			.nullable()
			.openapi({ description: 'what is known; null where no key of yours opens it' }),
		revisions: z.array(z.looseObject({ position: z.int(), on: day })),
	})
	.openapi('TracingRecord');

export const newRecord = z
	.object({
		content: z.looseObject({ kind: z.enum(RECORD_KINDS) }).openapi({
			description:
				'What is known, by its kind: `person` with `names`, `birth`, `sex`, `origins`, marks and ' +
				'journey; of somebody alive `wish`, of the dead `condition` and `category`, of a search ' +
				'`telling` and `sharing`. No photograph, fingerprint or genetic profile has a place.',
		}),
		event: z.looseObject({}).optional().openapi({ description: 'counts and days of an event' }),
		team,
		drill: z
			.boolean()
			.optional()
			.openapi({ description: 'an exercise, compared with no real one' }),
	})
	.openapi('NewTracingRecord');

export const registered = z.object({ recordId: z.string() }).openapi('TracingRegistered');

export const candidateQuery = z.object({
	stage: z.enum(CANDIDATE_STAGES).default('waiting'),
	...{ team, page },
});

export const candidates = z
	.looseObject({
		rows: z.array(
			z.looseObject({
				...{ id: z.string(), soughtId: z.string(), foundId: z.string(), stage: z.string() },
				probability: z.number().openapi({ description: 'of such pairs, how many are one person' }),
			}),
		),
		...{ total: z.int(), more: z.boolean(), counts: z.record(z.string(), z.int()) },
	})
	.openapi('TracingCandidates');

export const question = z.object({ words: z.string().max(20_000) }).openapi('TracingQuestion');

export const answer = z
	.object({ answer: z.string().openapi({ description: 'always the same sentence' }) })
	.openapi('TracingAnswer');
