import type { FileProblem, LeftOut } from '../../files/read-import.ts';

/** What came of a file. */
export type BroughtIn = {
	/** New people. */
	added: number;
	/** People who were here already and of whom the file says something new. */
	revised: number;
	/** People who were here already, with nothing new. */
	same: number;
	/** Records that are over at their source and are placeholders now. */
	forgotten: number;
	leftOut: readonly LeftOut[];
};

export type NotRead = { ok: false; problem: FileProblem; line?: number };

export type Imported = ({ ok: true } & BroughtIn) | NotRead;
