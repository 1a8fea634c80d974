import type { Procedure } from '#foundations/procedures/index.ts';
import { assembly78, ours } from './norms.ts';
import { anyone, ownSide, team } from './who.ts';

/** From departure on: what was seen, who received the person, and how they are. */
export const returnAfter: Procedure['actions'] = {
	noteDeparture: {
		effect: 'protect',
		by: [...anyone, 'outside'],
		outside: ['authority', 'service', 'other'],
		to: 'departed',
		happened: 'departedAt',
		asks: { departedAt: 'optional' },
		person: 'sees',
	},
	watchDeparture: {
		effect: 'protect',
		by: ['monitor', 'counsel', 'outside'],
		outside: ['service', 'other'],
		asks: {
			watchedWhile: 'optional',
			watchHindered: 'optional',
			interpreterThere: 'optional',
			doctorThere: 'optional',
			belongingsGiven: 'optional',
			force: 'optional',
			seen: 'optional',
		},
		cite: 'A/HRC/38/41, para. 92(e): monitored independently',
		person: 'sees',
	},
	receive: {
		effect: 'protect',
		by: ['outside', 'consular', ...team, 'person'],
		outside: ['service', 'consulate'],
		to: 'received',
		asks: { receivedBy: 'optional', careNeeded: 'optional' },
		cite: `${assembly78}, para. 6(n)`,
		person: 'does',
	},
	planReturn: {
		effect: 'protect',
		by: [...team, 'person', 'outside', 'guardian'],
		outside: ['service', 'consulate'],
		asks: { plan: 'optional' },
		cite: `${assembly78}, para. 6(f)`,
		person: 'does',
	},
	keepContact: {
		effect: 'protect',
		by: [...ownSide, 'family', 'outside', 'monitor'],
		outside: ['service', 'consulate', 'other'],
		asks: { contactState: 'optional', account: 'optional' },
		person: 'does',
	},
	askInquiry: {
		effect: 'protect',
		by: [...ownSide, 'monitor', 'family'],
		asks: { account: 'optional' },
		proposes: ['accountability-follow-up'],
		person: 'does',
	},
	noteRefusedEntry: {
		effect: 'protect',
		by: [...anyone, 'outside', 'consular'],
		outside: ['authority', 'service', 'consulate', 'other'],
		to: 'refused',
		asks: { refusingState: 'optional', account: 'optional' },
		proposes: ['accountability-follow-up'],
		cite: `${assembly78}, para. 5(g): the right to return to one’s own country`,
		person: 'does',
	},
	close: {
		effect: 'neutral',
		by: ['supervisor'],
		from: ['stopped', 'received', 'refused'],
		to: 'closed',
		asks: { reasons: 'required' },
		needs: [
			{
				test: {
					any: [
						{ all: [{ stage: 'stopped' }, { not: { has: 'noteDeparture' } }] },
						{ clock: 'contact', is: 'met' },
					],
				},
				else: 'contact-owed',
				cite: ours,
				offers: 'keepContact',
			},
		],
		person: 'sees',
	},
	closeAnyway: {
		effect: 'neutral',
		by: team,
		signatures: 2,
		to: 'closed',
		asks: { reasons: 'required' },
	},
};
