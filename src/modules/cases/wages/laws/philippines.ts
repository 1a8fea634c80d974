import type { Source, WageLaw } from '../law.ts';

const copy = (article: string): Source => ({ cite: `Labor Code, ${article}`, checked: 'copy' });
const unread = (article: string): Source => ({ cite: `Labor Code, ${article}`, checked: 'no' });

/** Philippines, for workers paid by the day or the hour. */
export const philippines: WageLaw = {
	id: 'PH-442',
	country: 'PH',
	title: 'Labor Code of the Philippines (Presidential Decree No. 442)',
	text: [
		{
			at: 'https://lawphil.net/statutes/presdecs/pd1974/pd_442_1974.html',
			...{ kind: 'copy', on: null, articles: '' },
		},
		{
			at: 'http://online.flipbuilder.com/awdz/onjr/files/basic-html/page37.html',
			...{ kind: 'copy', on: '2026-11-21', articles: '84–87' },
		},
	],
	from: '1974-11-01',
	until: null,
	hours: { perDay: '8', perWeek: '48', source: copy('art. 83') },
	hourly: { daysPerMonth: '26', hoursPerDay: '8', hoursPerMonth: '208', source: unread('art. 83') },
	night: { from: '22:00', until: '06:00', minutesPerHour: '60', source: copy('art. 86') },
	ordinary: {
		within: { day: '1', night: '1.1', source: copy('art. 86') },
		beyond: [{ day: '1.25', night: '1.375', source: copy('art. 86 and 87') }],
	},
	rest: {
		within: { day: '1.3', night: '1.43', source: copy('art. 93') },
		beyond: [{ day: '1.69', night: '1.859', source: copy('art. 87') }],
	},
	holiday: {
		within: { day: '2', night: '2.2', source: copy('art. 94') },
		beyond: [{ day: '2.6', night: '2.86', source: copy('art. 87') }],
	},
	thirteenth: {
		kind: 'earned',
		source: { cite: 'Presidential Decree No. 851, rules, sec. 2(a)', checked: 'copy' },
	},
	leave: { daysPerYear: '5', fullYearsOnly: true, premium: '0', source: copy('art. 95') },
	deductions: {
		'tax-or-insurance': { allowed: true, source: unread('art. 113') },
		'recruitment-fee': { allowed: false, source: unread('art. 117') },
		damage: { allowed: false, source: unread('art. 114') },
	},
	limits:
		'Not for work in homes (Republic Act No. 10361), nor for regional wage orders that give more.',
};
