import { describeApi } from '#api/index.ts';
import { operationsOf } from '#api/reference/operations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ operations: operationsOf(describeApi()) });
