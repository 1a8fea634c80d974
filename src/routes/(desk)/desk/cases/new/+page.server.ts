import { error } from '@sveltejs/kit';
import { asId } from '#foundations/ids/index.ts';
import { procedureIds } from '#modules/cases/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (!locals.session) error(404);
	return {
		procedures: procedureIds(),
		landing: locals.href('/desk/cases/landing'),
		begin: locals.href('/desk/cases/new'),
		from: carriedFrom(url.searchParams),
	};
};

/** A case that begins from a report or from another case says so in its address. */
function carriedFrom(address: URLSearchParams): string {
	const [report, other] = [asId(address.get('report') ?? ''), asId(address.get('from') ?? '')];
	if (report) return `?report=${report}`;
	return other ? `?from=${other}` : '';
}
