/** Days that an invitation is good for. */
export const INVITATION_DAYS = 7;

/**
 * Days for the first lead of a compartment: longer, because once it has expired only the
 * custodians can open what people have written in the meantime.
 */
export const FIRST_LEAD_DAYS = 30;
