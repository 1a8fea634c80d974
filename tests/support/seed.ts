/**
 * Where stories and properties begin. The same at every run: what is red is red again, and what is
 * green does not turn red by chance. Whoever wants others says so, and a failure can be played
 * again: `AMPARO_SEED=$RANDOM npx vitest run …`.
 */
export const SEED = Number(process.env.AMPARO_SEED ?? 20_261_122);
