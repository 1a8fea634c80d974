import { z } from 'zod';
import { readingShape } from './shape.ts';

const words = z.string().min(1);

const limit = z.strictObject({
	within: z.union([z.string(), z.strictObject({ workingDays: z.int().min(1) })]),
	basis: z.enum(['law', 'standard', 'national', 'policy']),
	cite: z.string().optional(),
	checked: z.boolean(),
	read: readingShape.optional(),
});

const authority = z.strictObject({
	name: words,
	district: z.array(words),
	serves: z.array(words).optional(),
	sentBy: z
		.string()
		.regex(/^[A-Z]{2}$/)
		.optional(),
	sharesWithEnforcement: z.enum(['yes', 'no', 'unknown']),
	source: z.string(),
	read: readingShape.optional(),
});

/** A rule pack as it may stand in a file. */
export const packShape = z.strictObject({
	country: z
		.string()
		.regex(/^([A-Z]{2}|neutral)$/, 'Two capital letters (ISO 3166-1), or "neutral"'),
	version: z.int().min(1),
	from: z.string(),
	reviewer: words.nullable(),
	zone: words,
	limits: z.record(words, z.union([z.literal('unknown'), limit])),
	authorities: z.record(words, z.array(authority)),
});
