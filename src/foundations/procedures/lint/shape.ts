import { z } from 'zod';
import { CAPACITIES, OUTSIDE_ROLES } from '../procedure.ts';
import type { Fault } from './fault.ts';

/** A definition from a file may be anything: what is no definition at all is said line by line. */
export function shapeFaults(given: unknown, wanted: z.ZodType = shape): Fault[] {
	if (isEndless(given)) return [{ path: '', sentence: 'It contains itself.' }];
	const read = wanted.safeParse(given);
	if (read.success) return [];
	return read.error.issues.flatMap(({ path, message, ...issue }) => {
		const extra = issue.code === 'unrecognized_keys' ? issue.keys : [];
		const at = path.map(String);
		if (extra.length === 0) return [{ path: at.join('.'), sentence: `${message}.` }];
		return extra.map((key) => ({
			path: [...at, key].join('.'),
			sentence: `A definition has no "${key}" here.`,
		}));
	});
}

/** A definition in TypeScript can lead back into itself; who reads on never comes to its end. */
function isEndless(given: unknown): boolean {
	try {
		JSON.stringify(given);
		return false;
	} catch {
		return true;
	}
}

/** Where and when a text was read. */
export const readingShape = z.strictObject({
	at: z.string(),
	on: z.string(),
	text: z.enum(['official', 'copy']),
});

const name = z.string().min(1);
const names = z.array(name);
const condition: z.ZodType = z.lazy(() =>
	z.union([
		z.strictObject({ has: name, since: name.optional() }),
		z.strictObject({ field: name, is: z.union([z.string(), z.number(), z.boolean()]) }),
		z.strictObject({ field: name, in: z.array(z.union([z.string(), z.number(), z.boolean()])) }),
		z.strictObject({ field: name, atLeast: z.number() }),
		z.strictObject({ field: name, known: z.literal(true) }),
		z.strictObject({
			field: name,
			ever: z.array(z.union([z.string(), z.number(), z.boolean()])),
		}),
		z.strictObject({ has: name, afterAnswer: name }),
		z.strictObject({ flag: name }),
		z.strictObject({ has: name, afterLinked: name, flag: name }),
		z.strictObject({ stage: name }),
		z.strictObject({ clock: name, is: z.enum(['running', 'overdue', 'met', 'breached']) }),
		z.strictObject({ consent: name }),
		z.strictObject({ linked: name, some: condition, sure: z.literal(true).optional() }),
		z.strictObject({ linked: name, every: condition }),
		z.strictObject({ all: z.array(condition) }),
		z.strictObject({ any: z.array(condition) }),
		z.strictObject({ not: condition }),
	]),
);

const field = z.strictObject({
	half: z.enum(['fact', 'sealed']),
	type: name,
	choices: names.optional(),
	past: z.literal(true).optional(),
	apart: z.literal(true).optional(),
	birth: z
		.union([z.literal(true), z.strictObject({ of: name, child: name, doubt: name })])
		.optional(),
	decision: z.string(),
});

const action = z.strictObject({
	effect: z.enum(['restrict', 'protect', 'neutral']),
	by: z.array(z.enum(CAPACITIES)),
	outside: z.array(z.enum(OUTSIDE_ROLES)).optional(),
	asks: z.record(name, z.enum(['required', 'optional'])).optional(),
	from: names.optional(),
	to: name.optional(),
	opens: z.literal(true).optional(),
	happened: name.optional(),
	cite: z.string().optional(),
	person: z.enum(['sees', 'does']).optional(),
	letter: name.optional(),
	proposes: names.optional(),
	needs: z
		.array(
			z.strictObject({
				test: condition,
				else: z.string(),
				cite: z.string(),
				offers: name.optional(),
			}),
		)
		.optional(),
	notBy: names.optional(),
	signatures: z.number().optional(),
	legalBasis: name.optional(),
	reasons: name.optional(),
	remedy: name.optional(),
});

const clock = z.strictObject({
	start: names,
	when: condition.optional(),
	stop: names,
	end: names.optional(),
	within: z.union([
		z.string(),
		z.strictObject({ workingDays: z.number() }),
		z.strictObject({ until: name, before: z.string().optional() }),
		z.strictObject({ pack: z.string() }),
	]),
	then: z.array(z.tuple([z.string(), z.string()])).optional(),
	marks: z.strictObject({ at: names, early: z.string() }).optional(),
	cumulative: z.strictObject({ resumes: names, sham: z.string() }).optional(),
	pause: z.strictObject({ from: names, until: names }).optional(),
	maximum: z.literal(true).optional(),
	alarm: z.literal(true).optional(),
	remind: names.optional(),
	breach: z.strictObject({ proposes: name }).optional(),
	basis: name,
	cite: z.string().optional(),
	checked: z.boolean(),
	read: readingShape.optional(),
});

const shape = z.strictObject({
	id: z.string().regex(/^[a-z][a-z0-9-]*$/),
	version: z.int().min(1),
	serves: z.string().regex(/^C\d{2}$/),
	stages: names.min(1),
	closed: names,
	fields: z.record(name, field),
	flags: z.record(name, condition).optional(),
	proposes: z.record(name, names).optional(),
	actions: z.record(name, action),
	clocks: z.record(name, clock).optional(),
	indicators: z
		.record(
			name,
			z.strictObject({
				kind: z.enum(['count', 'on-time', 'median', 'share']),
				of: name,
				among: name.optional(),
			}),
		)
		.optional(),
	letters: z
		.record(
			name,
			z.strictObject({
				to: z.enum(['person', 'court', 'authority', 'consulate', 'service', 'body']),
				says: names,
				first: names.optional(),
				used: name.optional(),
				remedy: z.literal(true).optional(),
			}),
		)
		.optional(),
});
