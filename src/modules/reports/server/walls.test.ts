import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
test('x', async () => { const d = await testDatabase(); await d.close(); expect(1).toBe(1); });
