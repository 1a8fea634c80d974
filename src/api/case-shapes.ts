import { z } from '@hono/zod-openapi';
import { WHYS_APART } from '#modules/cases/index.ts';
import { few } from '#modules/reports/server/index.ts';

/** The shapes that cases have on the wire. What an answer means is read by the procedure itself. */

const clock = z.looseObject({
	id: z.string(),
	state: z.string(),
	due: z.string().nullable(),
	basis: z.string().openapi({ description: 'law, standard, national or policy' }),
	cite: z.string(),
	checked: z.boolean().openapi({ description: 'whether someone read it at its source' }),
	read: z
		.object({ at: z.string(), on: z.string(), text: z.enum(['official', 'copy']) })
		.optional()
		.openapi({ description: 'where and on which day it was read' }),
});

export const procedures = z
	.object({
		procedures: z.array(
			z.object({
				...{ id: z.string(), version: z.int(), title: z.string() },
				stages: z.array(z.string()),
			}),
		),
	})
	.openapi('Procedures');

export const procedure = z
	.looseObject({
		...{ id: z.string(), version: z.int(), title: z.string() },
		stages: z.array(z.string()),
		fields: z.looseObject({}),
		actions: z.looseObject({}),
	})
	.openapi('Procedure', { description: 'The definition by which every one of its cases is held' });

export const work = z
	.object({
		rows: z.array(
			z.looseObject({
				...{ caseId: z.string(), procedure: z.string(), version: z.int(), stage: z.string() },
				why: z
					.array(z.looseObject({ kind: z.string() }))
					.openapi({ description: 'why it stands here; no score is involved' }),
				next: z.looseObject({ clock: z.string(), due: z.string() }).nullable(),
			}),
		),
		total: z.int(),
		more: z.boolean(),
		counts: z.record(z.string(), z.int()),
	})
	.openapi('Work');

export const workQuery = z.object({
	shown: z.enum(['mine', 'team', 'overdue', 'all']).default('team'),
	procedure: z.string().max(100).optional(),
	team: z.uuid().optional(),
	page: z.coerce.number().int().min(1).max(1_000_000).optional(),
});

export const view = z
	.looseObject({
		...{ caseId: z.string(), procedure: z.string(), version: z.int(), stage: z.string() },
		clocks: z.array(clock),
		timeline: z.array(z.looseObject({ id: z.string(), action: z.string(), at: z.string() })),
		acts: z
			.array(z.looseObject({ action: z.string(), refused: z.array(z.looseObject({})) }))
			.openapi({ description: 'what can be done; `refused` says what stands against it' }),
		waits: z
			.object({ entryId: z.string(), memberId: z.string() })
			.nullable()
			.openapi({ description: 'who asks to open what is sealed apart; a signature `signs` it' }),
		mark: z.string().openapi({ description: 'what was seen: goes back with an act as `after`' }),
	})
	.openapi('CaseView');

const answers = z
	.record(z.string().max(100), z.unknown())
	.default({})
	.openapi({ description: 'By field, as the procedure asks; what it does not ask is not taken' });

export const retry = z.object({
	'idempotency-key': z.string().min(16).max(200).optional().openapi({
		description:
			'At least 16 characters that nobody guesses, such as a random UUID; new for each request',
	}),
});

export const opening = z
	.object({
		procedure: z.string().max(100),
		version: z.int().optional(),
		action: z.string().max(100).optional(),
		answers,
		team: z.uuid().optional(),
		country: z.string().length(2).optional().openapi({ description: 'ISO 3166-1 alpha-2' }),
		zone: z.string().max(60).optional().openapi({ description: 'IANA time zone' }),
		fromReport: z.uuid().optional(),
		fromCase: z.uuid().optional(),
	})
	.openapi('NewCase');

export const acting = z
	.object({
		action: z.string().max(100),
		version: z.int().openapi({ description: 'of the procedure whose form was filled in' }),
		answers,
		after: z.string().max(100).optional().openapi({ description: '`mark` of the case as read' }),
		corrects: z.uuid().optional().openapi({ description: 'the entry that this one corrects' }),
		signs: z
			.uuid()
			.optional()
			.openapi({ description: 'of a signature: the entry that asked for it (`waits`)' }),
	})
	.openapi('CaseAct');

export const linking = z
	.object({
		to: z.uuid().openapi({ description: 'the other case' }),
		as: z.enum(['same-person', 'belongs']),
	})
	.openapi('CaseLink');

export const parting = z
	.object({ from: z.uuid().openapi({ description: 'the other case' }), why: z.enum(WHYS_APART) })
	.openapi('CaseApart');

export const linked = z.object({ holds: z.boolean() }).openapi('CaseLinked');

export const acted = z
	.object({
		...{ caseId: z.string(), entryId: z.string(), stage: z.string() },
		proposals: few(100, z.string()).openapi({ description: 'procedures now owed, not opened' }),
		conflicts: few(1000, z.string()).openapi({ description: 'answered differently meanwhile' }),
		signatures: z.object({ have: z.int(), need: z.int() }).nullable(),
	})
	.openapi('CaseActed');
