/** A screening done where there is no network asks what one at the desk asks, in one form. */
export const LANDING = { procedure: 'screening', opens: 'giveHelp', screens: 'screen' } as const;
