/** No page needs a script: what scripts add is loaded by the pages that want it. */
export const csr = false;
