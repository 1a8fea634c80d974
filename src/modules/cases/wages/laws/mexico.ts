import type { Source, WageLaw } from '../law.ts';

const copy = (article: string): Source => ({
	cite: `Ley Federal del Trabajo, ${article}`,
	checked: 'copy',
});
const unread = (article: string): Source => ({
	cite: `Ley Federal del Trabajo, ${article}`,
	checked: 'no',
});

/** Mexico: overtime is paid double for nine hours a week, then three times. */
export const mexico: WageLaw = {
	id: 'MX-LFT',
	country: 'MX',
	title: 'Ley Federal del Trabajo',
	text: [
		{
			at: 'https://www.diputados.gob.mx/LeyesBiblio/pdf/LFT.pdf',
			...{ kind: 'official', on: null, articles: '' },
		},
		{
			at: 'https://www.buenastareas.com/ensayos/Jornada-De-Trabajo/1923827.html',
			...{ kind: 'copy', on: '2026-11-21', articles: '61, 66–68' },
		},
	],
	from: '2023-01-01',
	until: null,
	hours: { perDay: '8', perWeek: '48', source: copy('art. 61') },
	hourly: { daysPerMonth: '30', hoursPerDay: '8', hoursPerMonth: '240', source: unread('art. 89') },
	night: { from: '20:00', until: '06:00', minutesPerHour: '60', source: copy('art. 60') },
	ordinary: {
		within: { day: '1', night: '1', source: copy('art. 61') },
		beyond: [
			{ day: '2', night: '2', upTo: '9', source: copy('art. 67') },
			{ day: '3', night: '3', source: copy('art. 68') },
		],
	},
	rest: {
		within: { day: '2', night: '2', source: copy('art. 73') },
		beyond: [{ day: '3', night: '3', source: copy('art. 68, 73') }],
	},
	holiday: {
		within: { day: '2', night: '2', source: unread('art. 75') },
		beyond: [{ day: '3', night: '3', source: unread('art. 68, 75') }],
	},
	thirteenth: { kind: 'days', days: '15', source: copy('art. 87') },
	leave: {
		daysPerYear: '12',
		fullYearsOnly: false,
		premium: '0.25',
		source: unread('art. 76, 79, 80'),
	},
	deductions: {
		'tax-or-insurance': { allowed: true, source: unread('art. 110') },
		advance: { allowed: true, upTo: '0.3', source: unread('art. 110-I') },
		fine: { allowed: false, source: unread('art. 107') },
	},
	limits:
		'First year of leave; day shift only (seven hours by night, seven and a half mixed); no Sunday premium (art. 71).',
};
