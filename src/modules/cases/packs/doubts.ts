/** A pack of this installation that is not what the ledger says was added. */
export type LawInDoubt = {
	readonly country: string;
	readonly version: number;
	/** ISO day from which it would count. */
	readonly from: string;
	/** It was changed or taken away since; or it is there and nobody added it. */
	readonly why: 'changed' | 'never-added';
};

let doubts: readonly LawInDoubt[] = [];

export function useDoubts(found: readonly LawInDoubt[]): void {
	doubts = found;
}

/** What is not as it was added, for everyone to read. */
export function lawsInDoubt(): readonly LawInDoubt[] {
	return doubts;
}
