/** Norms that several definitions cite, each named in one way. */
export const assembly78 = 'A/RES/78/217';
export const council57 = 'A/HRC/RES/57/14';
export const consularConvention = 'Vienna Convention on Consular Relations';
export const migrantWorkers = 'Convention on Migrant Workers (ICRMW)';
export const civilRights = 'International Covenant on Civil and Political Rights';
export const childRights = 'Convention on the Rights of the Child';
export const childAlone = 'CRC General Comment 6 (2005)';
export const childMigration = 'Joint General Comment CMW 4/CRC 23 (2017)';
export const disappearance = 'Convention on Enforced Disappearance (CED)';
export const detentionGuidelines = 'UNHCR Detention Guidelines (2012)';
export const borderGuidelines = 'OHCHR Recommended Principles and Guidelines at Borders (2014)';
/** A challenge to detention suspends the expulsion. */
export const challengeSuspends = 'A/HRC/30/37, Principle 21, para. 44';
/** Every appeal and remedy suspends the deportation. */
export const appealSuspends = 'A/HRC/38/41, para. 89';
export const ours = 'This organisation’s measure';
