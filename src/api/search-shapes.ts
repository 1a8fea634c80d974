import { z } from '@hono/zod-openapi';
import { few } from '#modules/reports/server/index.ts';
import { SHARED_WITH } from '#modules/tracing/index.ts';
import { envelope } from './report-shapes.ts';

const sealed = (what: string) =>
	z.string().openapi({ description: `${what}: an age file, base64url` });

/** The whole of it: `Sought` in src/modules/tracing/content.ts. */
const CONTENT =
	'a `Content` of kind `missing`, for `recipient`: `person` with `names` (`written` in any script, ' +
	'`use`: own, nickname or travelled_under), and what else is known of them; `telling` with `way` ' +
	'and `inInbox`; `sharing` as below; `words`';

export const sealedSearch = z
	.object({
		envelope,
		record: z.object({
			recipient: z.string().openapi({ description: 'age1…, new for this record' }),
			forTeam: sealed('the identity of the record, for the team'),
			forPerson: sealed('the same, for `personRecipient` of the envelope'),
			sealed: sealed(CONTENT),
		}),
		sharing: few(SHARED_WITH.length, z.string()).openapi({
			description: 'a yes each; without one it is shared with nobody',
		}),
	})
	.openapi('SealedSearch');
