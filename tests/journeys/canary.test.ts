import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '#tests/support/backup.ts';
import { filesHolding } from '#tests/support/find-in-folder.ts';
import { openInbox, tellUs, textOf } from '#tests/support/plain-person.ts';
import { startProduct } from '#tests/support/product.ts';

const WORDS = 'marigold-ferry-canary at the third warehouse';
const FILE = 'canary-heron-passport.txt';
const INSIDE = 'canary-inside-the-file-7431';
const PLACE = 'canary-place-under-the-viaduct';

test('who steals the disk or a backup finds neither words, nor file names, nor receipts, nor the hour', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'amparo-canary-'));
	const product = await startProduct({ demo: true, dataFolder: folder });
	const before = new Date();
	const receipt = await tellUs(product.url, {
		words: WORDS,
		fields: { place: PLACE },
		files: [new File([INSIDE], FILE, { type: 'text/plain' })],
	});
	const opened = textOf((await openInbox(product.url, receipt)).html);
	expect(opened).toContain(WORDS);
	expect(opened).toContain(FILE);
	await product.stop();
	await backUp(folder);

	const digits = receipt.replace(/\D/g, '');
	const minute = before.toISOString().slice(0, 16);
	const secrets = [WORDS, FILE, INSIDE, PLACE, receipt, digits];
	expect(filesHolding(folder, secrets)).toEqual([]);
	for (const secret of secrets) expect(product.said()).not.toContain(secret);
	expect(product.said()).not.toContain(minute);
	// The search itself finds what is there: the name of the organisation stands in the database.
	expect(filesHolding(folder, ['Puerto Claro Migrant House'])).toContain('copy.backup');
	await rm(folder, { recursive: true, force: true });
}, 240_000);
