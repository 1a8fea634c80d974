import { lintPack } from '#foundations/procedures/index.ts';
import { PACKS } from './pack-for.ts';

/** What is wrong with what the countries’ packs say, a line each. */
export function packFaults(): string[] {
	return PACKS.flatMap((pack) =>
		lintPack(pack).map(
			({ path, sentence }) => `${pack.country}, version ${pack.version}: ${path}: ${sentence}`,
		),
	);
}
