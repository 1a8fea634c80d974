/** The rights to health and to school that these procedures cite. */
export const health = 'ICRMW, art. 28';
export const education = 'CRC, art. 28; ICRMW, art. 30';
