import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOfForms } from '../../scripts/check-fields.ts';

const root = resolve(import.meta.dirname, '../..');

test('every form of the house declares what its fields are for', async () => {
	expect(await faultsOfForms(root)).toEqual([]);
});

test('a form that nobody declared is found, alone or among the forms of an act', async () => {
	const house = await mkdtemp(join(tmpdir(), 'amparo-fields-'));
	try {
		await mkdir(join(house, 'src/modules/attic'), { recursive: true });
		await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
		await writeFile(
			join(house, 'src/modules/attic/desk-forms.ts'),
			`import { z } from 'zod';
			export const one = z.object({ phone: z.string() }).refine(() => true);
			export const many = { act: z.object({ hiv: z.string() }), other: z.object({}) };
			export const limit = 3;`,
		);
		expect(await faultsOfForms(house)).toEqual([
			'src/modules/attic/desk-forms.ts: many.act: hiv is not declared',
			'src/modules/attic/desk-forms.ts: many.act: hiv may never be asked',
			'src/modules/attic/desk-forms.ts: one: phone is not declared',
		]);
	} finally {
		await rm(house, { recursive: true, force: true });
	}
});
