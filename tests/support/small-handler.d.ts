import type { Handler } from '#server/front.ts';

export const handler: Handler;
