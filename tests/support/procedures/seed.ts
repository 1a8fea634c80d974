/**
 * Where the stories of this run begin. It stands in the name of each test, so that a failure can be
 * played again also where its log was cut or the time ran out: `AMPARO_SEED=… npx vitest run …`.
 */
export const SEED = Number(process.env.AMPARO_SEED ?? Date.now() % 2 ** 31);
