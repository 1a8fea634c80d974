import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileMessages } from '../../scripts/messages.ts';

const root = resolve(import.meta.dirname, '../..');
const compiled = join(root, 'src/foundations/languages/generated/messages/_index.js');

/** A fresh checkout has no compiled messages yet; `npm run check` compiles them in any case. */
export default async function setup(): Promise<void> {
	if (!existsSync(compiled)) await compileMessages();
}
