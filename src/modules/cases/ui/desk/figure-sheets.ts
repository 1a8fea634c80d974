import { number } from '#design/written.ts';
import { m } from '#foundations/languages/index.ts';
import type { Indicator } from '#foundations/procedures/index.ts';
import { type CaseFigure, type CaseFigures, thresholdOf } from '../../case-figures.ts';
import type { ShownTable } from '../../incidents/index.ts';
import { newestOf, procedureOf } from '../../procedures.ts';
import { durationWords } from '../procedure/limit-words.ts';
import { wordOf } from '../words.ts';

/** One line as it is shown. `text` null: held back; `share`: length of its bar, in hundredths. */
export type FigureLine = { id: string; label: string; text: string | null; share: number | null };

/** The figures of one procedure. */
export type FigureSheet = {
	/** Procedure and version: each version counts under its own definition. */
	id: string;
	title: string;
	/** How many cases, or below how many they are not told. */
	records: string;
	few: boolean;
	lines: readonly FigureLine[];
	tables: readonly ShownTable[];
};

/** The figures of each procedure in words. Whatever was held back stays so, here as in the drawing. */
export function figureSheets({ procedures }: CaseFigures): FigureSheet[] {
	return procedures
		.map(({ procedure, version, records, figures, tables = [] }) => ({
			id: `${procedure} ${version}`,
			title: titleOf(procedure, version),
			records:
				records === null
					? m.cases_figures_few({ shown: number(thresholdOf(procedure)) })
					: number(records),
			few: records === null,
			lines:
				records === null ? [] : figures.map((figure) => lineOf({ procedure, version }, figure)),
			tables: records === null ? [] : tables,
		}))
		.toSorted((a, b) => Number(a.few) - Number(b.few) || a.title.localeCompare(b.title));
}

/** The newest bears the name alone; an older one says which it is. */
function titleOf(procedure: string, version: number): string {
	const title = wordOf('title', procedure);
	if (newestOf(procedure)?.version === version) return title;
	return `${title} · ${m.cases_procedures_version({ number: number(version) })}`;
}

type Counted = { procedure: string; version: number };

function lineOf(counted: Counted, figure: CaseFigure): FigureLine {
	const { id, kind, value } = figure;
	const indicator = procedureOf(counted).indicators?.[id];
	const label = indicator ? labelOf(counted, indicator) : id;
	if (value === null) return { id, label, text: null, share: null };
	const isPart = kind === 'on-time' || kind === 'share';
	return { id, label, text: textOf(figure), share: isPart ? Math.round(value * 100) : null };
}

function labelOf(counted: Counted, { kind, of }: Indicator): string {
	const isClock = Object.hasOwn(procedureOf(counted).clocks ?? {}, of);
	const what = wordOf(isClock ? 'clock' : 'action', of);
	if (kind === 'count') {
		return isClock ? m.cases_figures_breach_of({ what }) : m.cases_figures_count_of({ what });
	}
	return LABELS[kind]({ what });
}

const LABELS = {
	'on-time': m.cases_figures_ontime_of,
	median: m.cases_figures_median_of,
	share: m.cases_figures_share_of,
};

function textOf({ kind, numerator, denominator, value }: CaseFigure): string {
	if (kind === 'count') return number(value ?? 0);
	if (kind === 'median') {
		return m.cases_figures_median({ time: durationWords(`P${Math.ceil(value ?? 0)}D`) });
	}
	return m.cases_figures_part({ part: number(numerator ?? 0), all: number(denominator ?? 0) });
}
