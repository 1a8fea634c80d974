import { quoted, type Store } from '../table-files/store.ts';

/** Rows that the result cannot name. The header is row 1. */
export type UnclearIds = {
	/** Rows whose id another row has too, and the first that repeats one. */
	repeated: { rows: number; row: number } | null;
	/** Rows without an id, and the first of them. */
	empty: { rows: number; row: number } | null;
};

/** Looks whether the column that names the rows of a table names each of them alone. */
export async function unclearIds(store: Store, table: string, id: string): Promise<UnclearIds> {
	const groups = await store.all<{ empty: boolean; rows: number; row: number }>(
		`select id = '' as empty, sum(many)::INTEGER as rows, min(told)::INTEGER + 1 as row from (
			select id, count(*) as many, case id when '' then min(_row) else min(_row, 2)[2] end as told
			from (select trim(coalesce(${quoted(id)}, '')) as id, _row from ${quoted(table)})
			group by id having many > 1 or id = '')
		group by 1`,
	);
	const found = (empty: boolean) => {
		const group = groups.find((one) => one.empty === empty);
		return group ? { rows: group.rows, row: group.row } : null;
	};
	return { repeated: found(false), empty: found(true) };
}
