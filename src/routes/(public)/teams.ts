import { wordsIn } from '#foundations/access/index.ts';
import { readCompartments } from '#foundations/access/server/index.ts';

/** A team that people can write to, by its name in their language. */
export type Team = { id: string; name: string; recipient: string; forChildren: boolean };

/** The teams that receive reports; first the one that gets those which name no other. */
export async function teamsOf({ db, locale }: App.Locals): Promise<Team[]> {
	const receiving = (await readCompartments(db)).filter(({ mayReceive }) => mayReceive);
	return receiving
		.toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault))
		.map(({ id, name, recipient, forChildren }) => ({
			...{ id, recipient, forChildren },
			name: wordsIn(name, locale),
		}));
}
