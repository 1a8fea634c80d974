import { createShareWatch, createWaveWatch } from '#modules/reports/server/index.ts';

/** One watch for the pages and the API: a flood does not get two chances. In memory only. */
export const waves = createWaveWatch();
export const shares = createShareWatch();
