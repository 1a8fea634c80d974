/** The door for scripts of other rooms: what a page of a person does in a browser that seals. */
export { act } from './acting.ts';
export { ask } from './api.ts';
export { dateFault } from './date-problem.ts';
export { draftOf, hasDraft } from './draft.ts';
export { type Keeping, offerDraft } from './draft-keeping.ts';
export { fill } from './form-values.ts';
export { type Keys, loadKeys } from './keys.ts';
export { askPage, letServerOpen, type Opened, show } from './opened-page.ts';
export { goTo, make, showInstead, showProblem } from './pages.ts';
export { loadParts, type Parts } from './parts.ts';
export { patiently, WillNotDo } from './patience.ts';
export { showReceipt } from './receipt-page.ts';
