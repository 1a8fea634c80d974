/** A rule that a refusal rests on: how it is cited, and where its text is. */
export type Norm = { citation: string; source: string };

/**
 * The norms that refusals cite. `R1`–`R22` are our own refusal list: each says which text it is
 * drawn from, because the resolutions seldom say the rule in so many words.
 */
export const NORMS = {
	'iccpr-17': {
		citation: 'International Covenant on Civil and Political Rights, art. 17',
		source:
			'https://www.ohchr.org/en/instruments-mechanisms/instruments/international-covenant-civil-and-political-rights',
	},
	'crc-3': {
		citation: 'Convention on the Rights of the Child, art. 3',
		source: 'https://www.ohchr.org/en/instruments-mechanisms/instruments/convention-rights-child',
	},
	'crc-16': {
		citation: 'Convention on the Rights of the Child, art. 16',
		source: 'https://www.ohchr.org/en/instruments-mechanisms/instruments/convention-rights-child',
	},
	'cmw-crc-joint-3-22': {
		citation: 'CMW and CRC Committees, joint general comment No. 3 / No. 22 (2017), para. 17',
		source: 'CMW/C/GC/3-CRC/C/GC/22',
	},
	'ga-78-217-4b': {
		citation: 'General Assembly resolution 78/217 (2023), para. 4 (b)',
		source: 'A/RES/78/217; draft A/C.3/78/L.52/Rev.1',
	},
	'ga-78-217-15d': {
		citation: 'General Assembly resolution 78/217 (2023), para. 15 (d)',
		source: 'A/RES/78/217; draft A/C.3/78/L.52/Rev.1',
	},
	'hrc-57-14-23': {
		citation: 'Human Rights Council resolution 57/14 (2024), para. 23',
		source: 'A/HRC/RES/57/14',
	},
	'hrc-57-14-29d': {
		citation: 'Human Rights Council resolution 57/14 (2024), para. 29 (d)',
		source: 'A/HRC/RES/57/14',
	},
	'ungp-31': {
		citation: 'UN Guiding Principles on Business and Human Rights (2011), principle 31',
		source: 'A/HRC/17/31, annex',
	},
	'un-data-principles': {
		citation: 'UN Principles on Personal Data Protection and Privacy (2018)',
		source: 'https://unsceb.org/principles-personal-data-protection-and-privacy-listing',
	},
	'vccr-36': {
		citation: 'Vienna Convention on Consular Relations, art. 36',
		source: 'United Nations Treaty Series, vol. 596, p. 261',
	},
	R1: own('no migration status is asked for, listed or searched', 'A/RES/78/217, paras. 1 and 4'),
	R2: own('no reading by border or immigration enforcement', 'A/RES/78/217, paras. 4 (b) and 22'),
	R3: own('no small counts of persons', 'data minimisation'),
	R4: own('no removal lists', 'A/RES/78/217, para. 21; A/HRC/RES/57/14, para. 6'),
	R5: own('no consulate told unless the person asks', 'VCCR, art. 36'),
	R6: own('no disclosure of a child without best interests', 'A/HRC/RES/57/14, para. 18'),
	R7: own('no score of a person', 'A/HRC/RES/57/14, para. 23; A/RES/78/217, para. 21'),
	R8: own('no biometric matching', 'A/HRC/RES/57/14, para. 23'),
	R9: own('no HIV or pregnancy result', 'A/RES/78/217, para. 13'),
	R10: own('no candidate match shown to a family', 'A/RES/78/217, para. 6 (b)'),
	R11: own('no word on whether a person is known', 'data minimisation'),
	R12: own('no complaint to the accused', 'A/RES/78/217, para. 4 (b)'),
	R13: own('nothing leaves without a live consent or legal basis', 'ICCPR, art. 17'),
	R14: own('no third party in the page, no address of a person kept', 'A/RES/78/217, para. 4 (b)'),
	R15: own('no takedown by machine', 'A/RES/78/217, para. 15 (g)'),
	R16: own('no intelligence on routes or contacts', 'A/RES/78/217, paras. 5 (c) and 10'),
	R17: own('no searchable shelter, witness or distress place', 'A/RES/78/217, para. 15 (d)'),
	R18: own('no forecast of persons', 'A/RES/78/217, para. 15 (f)'),
	R19: own("no country score, no overwriting of another's opinion", 'independence of monitoring'),
	R20: own('no refusal can be configured away', 'independence of monitoring'),
	R21: own('no part in moving money', 'A/RES/78/217, preamble'),
	R22: own('no legal advice by machine', 'A/RES/78/217, para. 20'),
} as const satisfies Record<string, Norm>;

export type NormId = keyof typeof NORMS;

function own(rule: string, restsOn: string): Norm {
	return { citation: `Amparo refusal list: ${rule}`, source: restsOn };
}
