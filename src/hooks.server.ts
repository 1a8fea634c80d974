import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { sequence } from '@sveltejs/kit/hooks';
import { startProduct } from '#server/product.ts';
import { say } from './routes/errors.ts';
import { fewFields } from './routes/few-fields.ts';
import { guard } from './routes/guard.ts';
import { leave } from './routes/leave.ts';
import { placeRequest, speak } from './routes/request.ts';

export const init: ServerInit = startProduct;

export const handle: Handle = sequence(leave, placeRequest, speak, guard, fewFields);

export const handleError: HandleServerError = (caught) => say(caught);
