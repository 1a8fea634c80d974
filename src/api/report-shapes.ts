import { z } from '@hono/zod-openapi';
import { few } from '#modules/reports/server/index.ts';

/** The shapes that reports have on the wire. What they mean is checked by the room itself. */

const base64url = (bytes: string) => z.string().openapi({ description: `${bytes}, base64url` });

export const envelope = z
	.object({
		locator: z.int().openapi({ description: '0 to 4095, drawn from the receipt' }),
		proof: base64url('32 bytes drawn from the receipt, which itself is never sent'),
		reportSalt: base64url('16 random bytes'),
		recordRecipient: z.string().openapi({ description: 'age1…, new for this report' }),
		personRecipient: z.string().openapi({ description: 'age1…, drawn from receipt and salt' }),
		wraps: few(
			2,
			z.object({
				kind: z.enum(['compartment', 'person']),
				id: z.string().optional(),
				wrapped: base64url('an age file that holds the identity of the report'),
			}),
		),
		items: few(
			2,
			z.object({
				kind: z.enum(['account', 'details']),
				sealed: base64url('an age file sealed to recordRecipient'),
			}),
		),
		facts: z.looseObject({}).openapi({ description: 'Closed lists only: nothing free to type' }),
		files: few(20, z.string()).openapi({ description: 'Ids of uploads' }),
	})
	.openapi('Envelope');

/** In place of the receipt: tells the server which report, and opens nothing. */
export const personKey = z
	.object({ locator: z.int(), proof: z.string().max(100) })
	.openapi('PersonKey');

export const upload = z
	.object({
		recordRecipient: z.string(),
		about: base64url('name, type and size, sealed to recordRecipient'),
		bytes: z.int().openapi({ description: 'of the sealed file' }),
		pieces: z.int().openapi({ description: 'of 262,144 bytes, the last one shorter' }),
	})
	.openapi('Upload');

export const uploadState = z
	.object({
		have: z.array(z.int()).openapi({ description: 'pieces that are here, from 0' }),
		pieces: z.int(),
		complete: z.boolean(),
		sha256: z.string().nullable(),
	})
	.openapi('UploadState');

export const keys = z
	.object({
		installationSalt: base64url('16 bytes'),
		teams: z.array(
			z.object({
				...{ id: z.string(), name: z.string(), recipient: z.string() },
				forChildren: z.boolean().openapi({ description: 'what is about a child goes here' }),
				forTracing: z.boolean().openapi({ description: 'a search goes here' }),
			}),
		),
	})
	.openapi('ReportKeys');

export const view = z
	.looseObject({ stage: z.string(), mode: z.string(), messages: z.array(z.looseObject({})) })
	.openapi('PersonView', { description: 'Everything behind a receipt, sealed to its person' });

export const problem = z
	.looseObject({ type: z.string(), title: z.string(), status: z.int() })
	.openapi('Problem', { description: 'RFC 9457' });
