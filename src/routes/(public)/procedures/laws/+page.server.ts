import { dayOf } from '#foundations/time/index.ts';
import { isOwnPack, lawsInDoubt, packCountries, packFor } from '#modules/cases/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const today = dayOf(locals.now(), 'UTC');
	const laws = packCountries().map((code) => {
		const pack = packFor(code, today);
		return { pack, isOwn: isOwnPack(pack) };
	});
	return { laws, doubts: lawsInDoubt(), all: locals.href('/procedures') };
};
