import { join } from 'node:path';
import { readRows } from './read-rows.ts';

/** For each English name the name and its short forms, one line each; see NOTICE. */
export function nicknameGroups(folder: string): { groups: string[] } {
	const groups = new Map<string, Set<string>>();
	for (const [name = '', , short = ''] of readRows(join(folder, 'nicknames/names.csv'), ',').slice(
		1,
	)) {
		if (!/^[a-z]{2,}$/.test(name) || !/^[a-z]{2,}$/.test(short)) continue;
		groups.set(name, (groups.get(name) ?? new Set([name])).add(short));
	}
	return { groups: [...groups.values()].map((words) => [...words].join(' ')) };
}
