import type { Source, WageLaw } from '../law.ts';

const copy = (cite: string): Source => ({ cite, checked: 'copy' });
const unread = (cite: string): Source => ({ cite, checked: 'no' });

/** Brazil, in towns: a night hour has 52 minutes and 30 seconds, and is paid a fifth more. */
export const brazil: WageLaw = {
	id: 'BR-CLT',
	country: 'BR',
	title: 'Consolidação das Leis do Trabalho',
	text: [
		{
			at: 'https://www.planalto.gov.br/ccivil_03/decreto-lei/del5452.htm',
			...{ kind: 'official', on: null, articles: '' },
		},
		{
			at: 'https://smartlex.net.br/legislacao/clt/artigo/59',
			...{ kind: 'copy', on: '2026-11-21', articles: '59' },
		},
	],
	from: '2017-11-11',
	until: null,
	hours: { perDay: '8', perWeek: '44', source: unread('Constituição, art. 7, XIII') },
	hourly: {
		daysPerMonth: '30',
		hoursPerDay: '22/3',
		hoursPerMonth: '220',
		source: unread('CLT, art. 64'),
	},
	night: {
		from: '22:00',
		until: '05:00',
		minutesPerHour: '52.5',
		source: copy('CLT, art. 73, § 1 e § 2'),
	},
	ordinary: {
		within: { day: '1', night: '1.2', source: copy('CLT, art. 73') },
		beyond: [
			{ day: '1.5', night: '1.8', source: copy('Constituição, art. 7, XVI; CLT, art. 59 e 73') },
		],
	},
	rest: {
		within: { day: '2', night: '2.4', source: unread('Lei 605/1949, art. 9') },
		beyond: [{ day: '2', night: '2.4', source: unread('Lei 605/1949, art. 9') }],
	},
	holiday: {
		within: { day: '2', night: '2.4', source: unread('Lei 605/1949, art. 9') },
		beyond: [{ day: '2', night: '2.4', source: unread('Lei 605/1949, art. 9') }],
	},
	thirteenth: { kind: 'twelfths', fromDays: 15, source: copy('Lei 4.090/1962, art. 1, § 1 e § 2') },
	leave: {
		daysPerYear: '30',
		fullYearsOnly: false,
		premium: '1/3',
		source: copy('Constituição, art. 7, XVII'),
	},
	deductions: {
		'tax-or-insurance': { allowed: true, source: copy('CLT, art. 462') },
		advance: { allowed: true, source: copy('CLT, art. 462') },
		'recruitment-fee': { allowed: false, source: copy('CLT, art. 462') },
		fine: { allowed: false, source: copy('CLT, art. 462') },
	},
	limits:
		'Work in towns; farms have other night hours (Lei 5.889/1973). Collective agreements may give more.',
};
