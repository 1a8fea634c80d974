import { offlineWorker } from '../../offline-worker.ts';
import type { RequestHandler } from './$types';

/** Asked for by whoever wants the page of signs of life to open without a network, and by nobody else. */
export const GET: RequestHandler = ({ locals }) => offlineWorker(locals.href('/sign'));
