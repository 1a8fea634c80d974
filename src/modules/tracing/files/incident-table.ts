import type { Temporal } from '#foundations/time/index.ts';
import type { DeathCategory } from '../content.ts';
import { IOM_CAUSES, IOM_ROUTES } from '../iom-names.ts';
import { CAUSES, ROUTES } from '../kinds.ts';

/** The columns of the Missing Migrants Project (IOM), then two of ours. */
const COLUMNS = [
	'Main ID',
	'Incident ID',
	'Incident Type',
	'Region of Incident',
	'Incident Date',
	'Incident Year',
	'Month',
	'Number of Dead',
	'Minimum Estimated Number of Missing',
	'Total Number of Dead and Missing',
	'Number of Survivors',
	'Number of Females',
	'Number of Males',
	'Number of Children',
	'Country of Origin',
	'Region of Origin',
	'Cause of Death',
	'Country of Incident',
	'Migration Route',
	'Location of Incident',
	'Coordinates',
	'UNSD Geographical Grouping',
	'Information Source',
	'URL',
	'Source Quality',
	'Category',
	'Basis',
] as const;
type Column = (typeof COLUMNS)[number];

type Incident = {
	recordId: string;
	from: Temporal.PlainDate;
	until: Temporal.PlainDate;
	country: string | null;
	route: string | null;
	cause: string | null;
	category: DeathCategory;
	dead: number;
	missing: number;
	survivors: number;
	females: number;
	males: number;
	children: number;
	sourceQuality: number | null;
};

/** Deaths that belong to no event, of one category in one year. */
export type SingleDeaths = { category: DeathCategory; year: number; dead: number };

/** A CSV file as the project publishes them. Codes and counts only: nothing in it was typed. */
export function incidentTable(
	incidents: readonly Incident[],
	singles: readonly SingleDeaths[],
): string {
	const rows = [
		...incidents.map(incidentRow),
		...singles.map(({ category, year, dead }) => ({
			...{ 'Incident Type': 'Cumulative Incident', Category: CATEGORIES[category] },
			...{ 'Incident Year': year, 'Number of Dead': dead },
			'Total Number of Dead and Missing': dead,
		})),
	];
	const lines = rows.map((row: Partial<Record<Column, string | number>>) =>
		COLUMNS.map((column) =>
			cell(column === 'Basis' ? 'minimum estimate' : (row[column] ?? '')),
		).join(','),
	);
	return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function incidentRow(one: Incident): Partial<Record<Column, string | number>> {
	const { from, until, country, dead, missing } = one;
	const route = ROUTES.find((known) => known === one.route);
	const cause = CAUSES.find((known) => known === one.cause);
	return {
		...{ 'Main ID': one.recordId, 'Incident ID': one.recordId },
		'Incident Type': from.equals(until) ? 'Incident' : 'Cumulative Incident',
		'Incident Date': from.toString(),
		'Incident Year': from.year,
		Month: from.toLocaleString('en', { month: 'long', calendar: 'iso8601' }),
		...{ 'Number of Dead': dead, 'Minimum Estimated Number of Missing': missing },
		'Total Number of Dead and Missing': dead + missing,
		'Number of Survivors': one.survivors,
		'Number of Females': one.females,
		'Number of Males': one.males,
		'Number of Children': one.children,
		'Cause of Death': cause ? IOM_CAUSES[cause] : IOM_CAUSES.mixed_or_unknown,
		'Country of Incident': (country && COUNTRIES.of(country)) || '',
		'Migration Route': route ? IOM_ROUTES[route] : '',
		'Information Source': SOURCES[one.sourceQuality ?? 0] ?? '',
		'Source Quality': one.sourceQuality ?? '',
		Category: CATEGORIES[one.category],
	};
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Of what kind the sources are, by their grade: who they are was written by hand and stays sealed. */
const SOURCES: Readonly<Record<number, string>> = {
	1: 'One media report',
	2: 'Eyewitness or survey',
	3: 'Several media reports',
	4: 'Humanitarian organisation',
	5: 'Official source or several organisations',
};

/** Words of a file for other systems, in English as its columns are. */
const CATEGORIES = {
	journey: 'During the journey',
	detention: 'In detention',
	during_return: 'During return',
	after_return: 'After return',
	other: 'Other',
} as const satisfies Record<DeathCategory, string>;

function cell(value: string | number): string {
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
