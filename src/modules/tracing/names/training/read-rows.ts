import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The rows of a list as it was published: quotes as they are with tabs, as CSV has them with commas. */
export function readRows(file: string, delimiter: '\t' | ','): string[][] {
	return parse(readFileSync(file, 'utf8'), {
		delimiter,
		bom: true,
		relax_column_count: true,
		...(delimiter === '\t' && { quote: null }),
	});
}
