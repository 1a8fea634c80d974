import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quoted, type Store } from '../table-files/store.ts';
import { writeQuery } from '../table-files/write-table.ts';
import { type Comparison, EXACT_LEVELS } from './comparisons.ts';
import type { Linkage } from './link.ts';

/** The tables, in parquet, and the model, as Splink's settings: the same linkage on Apache Spark. */
export async function writeSplink(store: Store, folder: string, linkage: Linkage): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const two = linkage.sizes.length === 2;
	const tables = two ? ['left', 'right'] : ['people'];
	for (const [side, name] of tables.entries()) {
		await writeQuery(
			store,
			`select n as unique_id, id as row_id, * exclude (n, side, id) from people where side = ${side}`,
			join(folder, `${name}.parquet`),
		);
	}
	const settings = splinkSettings(linkage);
	await writeFile(join(folder, 'settings.json'), `${JSON.stringify(settings, null, '\t')}\n`);
}

/**
 * Settings of Splink 4: each level with its condition and what was learned of it. The keys are those
 * of its JSON schema (splink/internals/files/settings_jsonschema.json, as of 4.0). How frequent a
 * value is stands in four levels of its own, so Splink need not adjust for it.
 */
export function splinkSettings({
	comparisons,
	model,
	sizes,
}: Pick<Linkage, 'comparisons' | 'model' | 'sizes'>) {
	const birth = comparisons.find(({ evidence }) => evidence.role === 'date_of_birth')?.evidence.key;
	const names = comparisons.filter(({ evidence }) => evidence.kind === 'name');
	const others = comparisons.filter(({ evidence: { kind } }) => kind === 'text' || kind === 'code');
	const both = names.map(({ evidence: { key } }) => `${key}_sk`);
	const keys = [
		...(birth && names.length > 0
			? names.map(({ evidence: { key } }) => [`${birth}_sorted`, `${key}_i`])
			: []),
		...(both.length === 2 ? [both] : []),
		...(birth ? names.map(({ evidence: { key } }) => [`${key}_sk`, `${birth}_y`]) : []),
		...others.flatMap(({ evidence: { key } }) => both.map((name) => [`${key}_v`, name])),
	];
	return {
		link_type: sizes.length === 2 ? 'link_only' : 'dedupe_only',
		unique_id_column_name: 'unique_id',
		sql_dialect: 'spark',
		probability_two_random_records_match: model.prior,
		blocking_rules_to_generate_predictions: keys.map((parts) =>
			parts.map((part) => `l.${quotedBare(part)} = r.${quotedBare(part)}`).join(' AND '),
		),
		comparisons: comparisons.map((one, i) => ({
			output_column_name: one.evidence.key,
			comparison_description: one.evidence.name,
			comparison_levels: levelsOf(one, model.m[i] ?? [], model.u[i] ?? []),
		})),
		retain_matching_columns: false,
		retain_intermediate_calculation_columns: false,
		additional_columns_to_retain: ['row_id'],
	};
}

function levelsOf(comparison: Comparison, m: readonly number[], u: readonly number[]) {
	return comparison.levels.map(({ name, condition }, level) => {
		const label = level > 0 && level <= EXACT_LEVELS ? `${name} value` : name;
		if (level === 0) {
			const sql_condition = inSpark(comparison, condition);
			return { sql_condition, label_for_charts: label, is_null_level: true };
		}
		const isElse = level === comparison.levels.length - 1;
		return {
			sql_condition: isElse ? 'ELSE' : inSpark(comparison, condition),
			label_for_charts: label,
			m_probability: m[level],
			u_probability: u[level],
		};
	});
}

/**
 * The conditions in Spark's words: whole division, and by their names there the two functions of
 * the jar that Splink brings to Spark (`jaro_winkler`, `damerau_levenshtein`).
 */
function inSpark({ evidence: { key, kind }, like }: Comparison, condition: string): string {
	const bare = like?.replace(/, [\d.]+\)$/, ')') ?? '';
	const value = kind === 'name' ? key : `${key}_v`;
	return condition
		.replaceAll(`${key}_like`, bare.replace('jaro_winkler_similarity', 'jaro_winkler'))
		.replaceAll('::VARCHAR', '')
		.replaceAll(/(\S+) \/\/ (\d+)/g, 'cast(floor($1 / $2) as int)')
		.replaceAll(/length\((\w+)\) \/\/ 2/g, `cast(floor(length(${value}_l) / 2) as int)`)
		.replaceAll(/\s+/g, ' ')
		.replaceAll(ONE_SLIP, 'damerau_levenshtein($1, $2) = 1');
}

/** What spares DuckDB the full distance; Spark knows no `hamming`. */
const ONE_SLIP = /case hamming\((\w+), (\w+)\) when 1 then true when 2 then .*? else false end/g;

function quotedBare(name: string): string {
	return quoted(name).slice(1, -1);
}
