import { offlineWorker } from '../../offline-worker.ts';
import type { RequestHandler } from './$types';

/** Asked for by whoever begins a log, and by nobody else. */
export const GET: RequestHandler = ({ locals }) => offlineWorker(locals.href('/work-log'));
