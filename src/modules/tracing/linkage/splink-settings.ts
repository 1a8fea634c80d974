import type { Store } from '../table-files/store.ts';
import type { Linkage } from './link.ts';

export async function writeSplink(
	_store: Store,
	_folder: string,
	_linkage: Linkage,
): Promise<void> {}
