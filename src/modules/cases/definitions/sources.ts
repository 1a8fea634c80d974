import type { Reading } from '#foundations/procedures/index.ts';

/**
 * Every text that definitions and packs cite, and which parts of it somebody read. `names`: how it
 * is called in `cite`. `parts`: the articles, paragraphs, principles or guidelines that were read, by
 * number; `null`: nobody has read it yet. What is cited beyond `parts` counts as not read.
 */
export type Source = {
	readonly names: readonly [string, ...string[]];
	readonly parts: string | null;
	readonly read?: Reading;
};

/** @param path in a copy that others keep, at one state of it */
function copy(path: string, on: string): Reading {
	return { at: `https://github.com/${path}`, on, text: 'copy' };
}

/** Treaties and reports of their committees, extracted from the pages of the UN rights office. */
const treaty = (name: string) =>
	copy(
		`lszoszk/generalcomments/blob/c418b246fcb515fdc792275b8770b84348789616/_docs_internal/treaties/${name}.json`,
		'2026-11-21',
	);
const comments = copy(
	'lszoszk/generalcomments/blob/5b32b2cb4889fa2807bbbe04b1abaa46a68ffb15/docs/corpus.json',
	'2026-11-21',
);
const experts = (commit: string, shard: string) =>
	copy(`lszoszk/generalcomments/blob/${commit}/docs/sp/shards/${shard}.json`, '2026-11-21');
/** The treaties of the Netherlands, in their authentic English text. */
const dutch = (commit: string, path: string) =>
	copy(`statengeneraal/laws-markdown/blob/${commit}/verdrag/${path}/README.md`, '2026-11-21');
/** A resolution, in the document under which it was tabled or adopted. */
const resolution = (symbol: string): Reading => ({
	at: `https://undocs.org/${symbol}`,
	on: '2026-11-21',
	text: 'copy',
});

export const SOURCES: readonly Source[] = [
	{
		names: ['Convention on Migrant Workers (ICRMW)', 'ICRMW'],
		parts: '16, 21, 22, 25, 28, 30, 82, 83',
		read: treaty('cmw'),
	},
	{
		names: ['Convention on Enforced Disappearance (CED)', 'CED'],
		parts: '16, 17, 18',
		read: treaty('ced'),
	},
	{
		names: ['International Covenant on Civil and Political Rights', 'ICCPR'],
		parts: '7, 9, 13, 14, 17',
		read: treaty('iccpr'),
	},
	{
		names: ['Convention on the Rights of the Child', 'CRC'],
		parts: '3, 9, 10, 12, 16, 19, 20, 22, 25, 28',
		read: treaty('crc'),
	},
	{ names: ['Convention against Torture'], parts: '3', read: treaty('cat') },
	{ names: ['General Comment 35'], parts: '33', read: comments },
	{ names: ['Joint General Comment CMW 4/CRC 23'], parts: '3–5, 10–12, 27–30', read: comments },
	{ names: ['CRC General Comment 6'], parts: '13, 19–22, 33–38', read: comments },
	{ names: ['CMW General Comment 2'], parts: '74', read: comments },
	{
		names: ['A/HRC/13/30'],
		parts: '61',
		read: experts('1e659e56a8e350168a48d555a444f4ec1ec7b82a', 'sp_WG_Arbitrary_Detention'),
	},
	{
		names: ['A/HRC/30/37'],
		parts: '8, 21, 42–45, 67',
		read: experts('1e659e56a8e350168a48d555a444f4ec1ec7b82a', 'sp_WG_Arbitrary_Detention'),
	},
	{
		names: ['A/HRC/20/24'],
		parts: '20–23',
		read: experts('206b9ee9baacffa9d68c98a3e83cee9a53b3d2f9', 'sp_SR_Migrants'),
	},
	{
		names: ['A/RES/78/217', 'A/C.3/78/L.52/Rev.1'],
		parts: '4–6, 13, 21, 22',
		read: resolution('A/C.3/78/L.52/Rev.1'),
	},
	{ names: ['A/HRC/RES/57/14'], parts: '6, 7, 18, 19, 22', read: resolution('A/HRC/RES/57/14') },
	{
		names: ['Council of Europe Convention on Action against Trafficking'],
		parts: '10, 12, 13, 26',
		read: dutch(
			'06bbd8256d4d405659d5bf43326d796cfc76a2ca',
			'verdrag/van/de/raad/van/europa/inzake/bestrijding/van/mensenhandel/BWBV0004138',
		),
	},
	{
		names: ['Trafficking Protocol (A/RES/55/25, annex II)'],
		parts: '3, 6',
		read: dutch(
			'061f5d521bd5462d44e042e1872388e198fa1bb7',
			'protocol/to/prevent/suppress/and/punish/trafficking/in/persons/especially/etc/BWBV0001749',
		),
	},
	{
		names: ['UN Convention against Transnational Organized Crime'],
		parts: '24',
		read: dutch(
			'2eb7346ed8c5207ef3f9e58edee0506dc02c277e',
			'verdrag/van/de/verenigde/naties/tegen/grensoverschrijdende/georganiseerde/etc/BWBV0001668',
		),
	},
	{
		names: ['Vienna Convention on Consular Relations'],
		parts: '5, 36, 37',
		read: dutch(
			'c3474d3fc3390cadca9b9d9fdcb263980928f167',
			'vienna/convention/on/consular/relations/BWBV0004334',
		),
	},
	{
		names: ['Convention relating to the Status of Refugees', 'Refugee Convention'],
		parts: '33',
		read: dutch('6402dd8304aa2e441d3a2ab1c90d4c0fbfdff886', 'vluchtelingenverdrag/BWBV0001002'),
	},
	{
		names: ['ILO C181'],
		parts: '7',
		read: dutch(
			'97cdc40c5489ab618e3c05f0497ae61ccbaed13e',
			'verdrag/betreffende/particuliere/bureaus/voor/arbeidsbemiddeling/BWBV0001411',
		),
	},
	{
		names: ['Directive (EU) 2019/1937'],
		parts: '9, 11',
		read: copy(
			'legalize-dev/legalize-eu/blob/57aaef858a3d6e7693e54a76c121b0dea1d738b9/eu/4e/32019L1937.md',
			'2026-11-21',
		),
	},
	{
		names: ['A/HRC/26/35'],
		parts: '62',
		read: experts('206b9ee9baacffa9d68c98a3e83cee9a53b3d2f9', 'sp_SR_Migrants'),
	},
	{
		names: ['A/HRC/38/41'],
		parts: '81, 82, 85, 88, 89, 92',
		read: experts('206b9ee9baacffa9d68c98a3e83cee9a53b3d2f9', 'sp_SR_Migrants'),
	},
	{
		// Quoted whole by a practice of law.
		names: ['Directive 2003/86/EC'],
		parts: '5',
		read: {
			at: 'https://migrationprovision.com/eu-frd-article-5-4-nine-month-ceiling/',
			on: '2026-11-21',
			text: 'copy',
		},
	},
	{
		// Guideline 6 as quoted by a network of visitors; the others were not found.
		names: ['UNHCR Detention Guidelines (2012)'],
		parts: '6, 44–46',
		read: {
			at: 'https://www.qarn.org.uk/homepage/unhcr-detention-guidelines-2012/',
			on: '2026-11-21',
			text: 'copy',
		},
	},
	{
		// Principle 7, quoted whole in a glossary of the UN rights office; the others were not read.
		names: ['UN Basic Principles on Lawyers'],
		parts: '7',
		read: {
			at: 'https://ohchrglossary.wikispaces.com/Access%20to%20legal%20counsel',
			on: '2026-11-22',
			text: 'copy',
		},
	},
	{
		// A page of the International Law Handbook of the UN’s legal office.
		names: ['Basic Principles on Remedy (A/RES/60/147)', 'A/RES/60/147'],
		parts: '13–17',
		read: {
			at: 'https://hozir.org/international-law-handbook.html?page=445',
			on: '2026-11-22',
			text: 'copy',
		},
	},
	{
		// Quoted in Spanish by an organisation of defenders; the other articles were not read.
		names: ['Declaration on Human Rights Defenders (A/RES/53/144)'],
		parts: '12',
		read: {
			at: 'https://derechosoc.civilisac.org/obligaciones-de-los-estados-con-la-proteccion-de-defensores-y-defensoras.html',
			on: '2026-11-22',
			text: 'copy',
		},
	},
	{
		// What the Labour Office says that it provides, without its paragraphs.
		names: ['ILO Recommendation 200'],
		parts: '',
		read: {
			at: 'https://www.ilo.org/global/topics/hiv-aids/WCMS_234799/lang--en/index.htm',
			on: '2026-11-22',
			text: 'copy',
		},
	},
	{ names: ['Avena (Mexico v. United States)'], parts: null },
	{ names: ['Manual of Operations of the Special Procedures (2008)'], parts: null },
	{ names: ['Minnesota Protocol (2016)'], parts: null },
	{ names: ['OHCHR Recommended Principles and Guidelines at'], parts: null },
	{ names: ['Special procedures'], parts: null },
];
