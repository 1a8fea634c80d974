import { z } from 'zod';
import { TRAITS } from './labelled-pair.ts';
import type { Quality } from './measure-quality.ts';

/** What `amparo tracing quality --json` wrote; null for anything else. Nothing more of it is kept. */
export function readQuality(json: string): Quality | null {
	try {
		const read = quality.safeParse(JSON.parse(json));
		return read.success ? (read.data as Quality) : null;
	} catch {
		return null;
	}
}

const count = z.int().min(0).max(1_000_000_000);
const rate = z.number().min(0).max(1);
const share = z.object({ value: rate, from: rate, to: rate }).nullable();
const measured = { pairs: count, same: count, called: count, right: count };
const run = z.object({ ...measured, recall: share, precision: share });
const group = z.string().max(100);
const groups = z.array(z.object({ group, ...run.shape })).max(500);
const end = z.object({ group, recall: rate });
const points = z.number().min(-100).max(100);
const gap = z
	.object({ best: end, worst: end, points, alarm: z.boolean(), mayBeChance: z.boolean() })
	.nullable();

const quality = z.object({
	on: z.iso.date(),
	of: z.string().max(300),
	threshold: rate,
	whole: run,
	by: eachTrait(groups),
	gaps: eachTrait(gap),
	alarm: z.boolean(),
	// What moved is worked out anew from what is kept here.
	drift: z.unknown().transform(() => null),
});

function eachTrait<S extends z.ZodType>(shape: S) {
	return z.object(Object.fromEntries(TRAITS.map((trait) => [trait, shape])));
}
