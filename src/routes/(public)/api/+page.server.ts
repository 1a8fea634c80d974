import type { PageServerLoad } from './$types';
import { describeApi } from '#api/index.ts';
import { operationsOf } from '#api/reference/operations.ts';

export const load: PageServerLoad = () => ({ operations: operationsOf(describeApi()) });
