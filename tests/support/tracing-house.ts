import type { Db } from '#foundations/db/server/index.ts';
import { newReceipt } from '#foundations/sealing/index.ts';
import type { Sought } from '#modules/tracing/index.ts';
import { openSearch, ownSearches } from '#modules/tracing/server/index.ts';
import { aReportingHouse, SATURDAY } from './reporting-house.ts';

/** What a sister in Tunis tells of her brother; nobody real. */
export function aBrother(more: Partial<Sought> = {}): Sought {
	return {
		kind: 'missing',
		person: { names: [{ written: 'يوسف حمدان التايب', use: 'own' }], sex: 'male', origins: ['TN'] },
		telling: { way: 'phone', inInbox: false, contact: '+216 00 000 000' },
		sharing: [],
		...more,
	};
}

/** The organisation in Athens whose intake team searches, with two officers and a stranger. */
export async function aTracingHouse(db: Db) {
	const house = await aReportingHouse(db);
	const [selam, idris, farid] = [
		await house.member('Selam', [house.intake]),
		await house.member('Idris', [house.intake]),
		await house.member('Farid', [house.border]),
	];
	return {
		...{ ...house, selam, idris, farid },
		/** A family's search that was sent. */
		async searched(content = aBrother(), now = SATURDAY) {
			const seed = newReceipt();
			const search = { seed, content, summary: 'I look for my brother.', language: 'ar' };
			const opened = await openSearch(db, search, { now });
			if (!opened.ok) throw new Error(opened.problem);
			const own = await ownSearches(db, { receipt: seed }, { now });
			const [first] = own.ok ? own.searches : [];
			if (!first) throw new Error('a search was sent and is not there');
			return { receipt: seed, recordId: first.recordId };
		},
	};
}

export type TracingHouse = Awaited<ReturnType<typeof aTracingHouse>>;
