import type { Source, WageLaw } from '../law.ts';

const law = 'Federal Decree-Law No. 33 of 2021';
const copy = (article: string): Source => ({ cite: `${law}, ${article}`, checked: 'copy' });
const unread = (article: string): Source => ({ cite: `${law}, ${article}`, checked: 'no' });

/** United Arab Emirates, private sector: multiples are of the basic wage. */
export const emirates: WageLaw = {
	id: 'AE-33-2021',
	country: 'AE',
	title: 'مرسوم بقانون اتحادي رقم 33 لسنة 2021',
	text: [
		{
			at: 'https://www.lexismiddleeast.com/law/UnitedArabEmirates/DecreeLaw_33_2021',
			...{ kind: 'copy', on: null, articles: '' },
		},
		{
			at: 'https://www.scribd.com/document/547974534/Labour-Law-DecreeLaw-33-2021-pdf',
			...{ kind: 'copy', on: null, articles: '' },
		},
	],
	from: '2022-02-02',
	until: null,
	hours: { perDay: '8', perWeek: '48', source: copy('art. 17(1)') },
	hourly: { daysPerMonth: '30', hoursPerDay: '8', hoursPerMonth: '240', source: unread('art. 19') },
	night: { from: '22:00', until: '04:00', minutesPerHour: '60', source: copy('art. 19(3)') },
	ordinary: {
		within: { day: '1', night: '1', source: copy('art. 17(1)') },
		beyond: [{ day: '1.25', night: '1.5', source: copy('art. 19(2) and (3)') }],
	},
	rest: {
		within: { day: '1.5', night: '1.5', source: copy('art. 19(4)') },
		beyond: [{ day: '1.5', night: '1.5', source: copy('art. 19(3) and (4)') }],
	},
	holiday: {
		within: { day: '1.5', night: '1.5', source: copy('art. 28(2)') },
		beyond: [{ day: '1.5', night: '1.5', source: copy('art. 19(3) and 28(2)') }],
	},
	thirteenth: null,
	leave: { daysPerYear: '30', fullYearsOnly: false, premium: '0', source: copy('art. 29(1)') },
	deductions: {
		'recruitment-fee': { allowed: false, source: unread('art. 6(4)') },
		advance: { allowed: true, upTo: '0.2', source: unread('art. 25') },
		damage: { allowed: true, upTo: '1/6', source: unread('art. 25') },
		fine: { allowed: true, upTo: '1/6', source: unread('art. 25') },
	},
	limits:
		'Not for work in homes (Federal Decree-Law No. 9 of 2022) and not for shifts by night; a day of rest given instead takes away the pay for rest days and holidays; leave in a first year shorter than twelve months is two days a month, from the seventh month on.',
};
