/** The treaties on which the trafficking procedure rests. */
export const palermo = 'Trafficking Protocol (A/RES/55/25, annex II)';
export const warsaw = 'Council of Europe Convention on Action against Trafficking';
