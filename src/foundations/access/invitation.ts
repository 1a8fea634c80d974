/** Days that an invitation is good for. */
export const INVITATION_DAYS = 7;
