/** The door of drawings: a procedure as shapes, without a browser. Pure. */
export { drawProcedure } from './draw-procedure.ts';
export { pathOf, tipOf } from './path.ts';
export { sidesOf } from './sides.ts';
export type { Transition } from './transitions.ts';
