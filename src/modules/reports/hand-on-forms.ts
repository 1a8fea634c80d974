import { z } from 'zod';

/** Whom the files are handed to, and that the person said yes. */
export const handOnForm = z.object({
	to: z.string().trim().min(1).max(200),
	/** `age1…` of the lawyer; nothing is handed on unsealed. */
	recipient: z
		.string()
		.trim()
		.regex(/^age1[02-9ac-hj-np-z]{58}$/),
	agreed: z.literal('yes'),
});

export type HandOnForm = Pick<z.infer<typeof handOnForm>, 'to' | 'recipient'>;
