import type { Hash, Tree } from './merkle.ts';
import { rootOf } from './merkle.ts';

/** What a log says of itself: so many entries, this root. Source: C2SP tlog-checkpoint. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Hash };

export function checkpointOf(origin: string, tree: Tree): Checkpoint {
	return { origin, size: tree.size, root: rootOf(tree) };
}

/** Three lines. Extension lines are left out: the standard advises against them. */
export function writeCheckpoint({ origin, size, root }: Checkpoint): string {
	return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

/** The checkpoint in the text of a note; null when it is not one. */
export function readCheckpoint(text: string): Checkpoint | null {
	const [origin, size, root, ...more] = text.split('\n');
	if (!origin || !size || !root || more.at(-1) !== '') return null;
	if (more.slice(0, -1).includes('') || !/^(0|[1-9]\d{0,14})$/.test(size)) return null;
	const hash = Buffer.from(root, 'base64');
	if (hash.length !== 32 || hash.toString('base64') !== root) return null;
	return { origin, size: Number(size), root: hash };
}
