import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hanTables } from './han-readings.ts';
import { nicknameGroups } from './nickname-groups.ts';
import { train } from './train.ts';

type Told = (name: string, pairs: number, bytes: number) => void;

type Places = {
	/** The folder `tracing` of the data sets. */
	folder: string;
	/** Where the tables go. */
	out: string;
	/** The Unihan database; without it the readings of Han characters stay as they are. */
	unihan?: string;
};

/** Learns from the lists and writes the tables. */
export function trainNames({ folder, out, unihan }: Places, told: Told): void {
	mkdirSync(out, { recursive: true });
	const write = (name: string, table: object, pairs: number) => {
		// As the formatter writes it, so that a table in a commit shows what changed in it.
		const text = `${JSON.stringify(table, null, '\t')}\n`;
		writeFileSync(join(out, `${name}.json`), text);
		told(name, pairs, Buffer.byteLength(text));
	};
	const { costs, letters, shares } = train({ folder });
	for (const [script, table] of Object.entries(costs)) write(script, table, table.pairs);
	write('letters', letters, 0);
	write('shares', shares, 0);
	write('nicknames', nicknameGroups(folder), 0);
	if (unihan !== undefined) write('han-readings', hanTables(unihan), 0);
}
