import type { EventContent, EventFacts, Living, Remains, Sought } from '#modules/tracing/index.ts';

/** Whom families of the demonstration look for. Nobody in it is a real person. */
export const demoSearches: readonly {
	ago: number;
	language: string;
	summary: string;
	content: Sought;
}[] = [
	{
		...{ ago: 40, language: 'ti', summary: 'ንሓወይ ዮናስ ይደልዮ ኣለኹ። ናብ ሊብያ ምስ በጽሐ ካብ ሽዑ ድምጹ ኣይሰማዕናን።' },
		content: {
			kind: 'missing',
			person: {
				names: [
					{ written: 'ዮናስ ተስፋልደት', use: 'own' },
					{ written: 'Yonas Tesfaldet', use: 'own' },
					{ written: 'Jonny', use: 'nickname' },
				],
				birth: { kind: 'date', date: { calendar: 'gregory', year: 2001, month: 5 } },
				sex: 'male',
				origins: ['ER'],
				languages: ['ti'],
				from: 'Keren',
				heightCm: { from: 172, to: 178 },
				build: 'slight',
				marks: [
					{ kind: 'scar', site: 'left forearm', seen: true, words: 'a burn, long as a hand' },
				],
				legs: [
					{ country: 'SD', place: 'Khartoum' },
					{ country: 'LY', place: 'Kufra' },
				],
				companionNames: ['Filmon Habte'],
			},
			lastContact: {
				when: { calendar: 'gregory', year: 2026, month: 8 },
				how: 'by telephone',
				words: 'He said that they would leave at night.',
			},
			relation: 'His sister',
			telling: { way: 'phone', inInbox: false, whom: 'Me, Saba', contact: '+291 1 000 000' },
			sharing: ['red_cross'],
		},
	},
	{
		...{ ago: 12, language: 'ar', summary: 'أبحث عن أخي سامر. كان على قارب غادر من زوارة.' },
		content: {
			kind: 'missing',
			person: {
				names: [{ written: 'سامر عبد الكريم حداد', use: 'own' }],
				birth: { kind: 'age', age: { from: 33, to: 35 }, on: '2026-11-01' },
				sex: 'male',
				origins: ['SY'],
				languages: ['ar'],
				heightCm: { from: 180, to: 184 },
				marks: [{ kind: 'tattoo', site: 'right shoulder', seen: true, words: 'a swallow' }],
				effects: 'A blue jacket, a ring with a green stone',
				legs: [{ country: 'LY', place: 'Zuwara' }],
			},
			lastContact: { when: { calendar: 'gregory', year: 2026, month: 10, day: 9 } },
			relation: 'His brother',
			telling: { way: 'in_person', inInbox: false, contact: 'samer.family@puerto-claro.example' },
			sharing: ['red_cross', 'forensic_institute'],
		},
	},
	{
		...{
			ago: 3,
			language: 'es',
			summary: 'Busco a mi hija Maribel. Salió de Tapachula hacia el norte.',
		},
		content: {
			kind: 'missing',
			person: {
				names: [{ written: 'Maribel Xicay Toc', use: 'own' }],
				birth: { kind: 'age', age: { from: 19, to: 19 }, on: '2026-11-18' },
				sex: 'female',
				origins: ['GT'],
				languages: ['es'],
				legs: [{ country: 'MX', place: 'Tapachula' }],
			},
			relation: 'Her mother',
			telling: { way: 'inbox', inInbox: true },
			sharing: [],
		},
	},
];

/** Who was found, as the tracing team was told. */
export const demoFound: readonly (Living | Remains)[] = [
	{
		kind: 'alive',
		person: {
			names: [{ written: 'Jonas Tesfaldet', use: 'own' }],
			birth: { kind: 'date', date: { calendar: 'gregory', year: 2001 } },
			sex: 'male',
			origins: ['ER'],
			languages: ['ti', 'ar'],
			heightCm: { from: 174, to: 176 },
			marks: [{ kind: 'scar', site: 'left forearm', seen: true, words: 'an old burn' }],
			legs: [
				{ country: 'SD' },
				{ country: 'LY', place: 'Kufra' },
				{ country: 'TN', place: 'Zarzis' },
			],
			companionNames: ['Filmon Habte'],
		},
		where: { country: 'TN', place: 'Zarzis', institution: 'Shelter of the Red Crescent' },
		foundOn: { calendar: 'gregory', year: 2026, month: 11, day: 2 },
		wish: 'message',
		message: 'ደሓን ኣለኹ። ብዙሕ ናፊቐኩም።',
	},
	{
		kind: 'dead',
		person: {
			names: [],
			sex: 'male',
			heightCm: { from: 178, to: 184 },
			marks: [{ kind: 'tattoo', site: 'right shoulder', seen: true, words: 'a bird' }],
			effects: 'Blue jacket, a ring',
		},
		condition: 'early',
		category: 'journey',
		found: {
			on: { calendar: 'gregory', year: 2026, month: 10, day: 15 },
			country: 'IT',
			place: 'Lampedusa',
		},
		authority: 'Procura di Agrigento',
		authorityReference: '000/2026',
		burial: 'Cemetery of the island, row 4, number 12',
	},
];

export const demoEvent: { content: EventContent; event: EventFacts } = {
	content: { kind: 'event', title: 'Boat from Zuwara', words: 'Told by nine survivors.' },
	event: {
		...{ from: '2026-10-10', until: '2026-10-11', country: 'IT' },
		...{ route: 'central_mediterranean', cause: 'drowning', category: 'journey' },
		...{ dead: 4, missing: 27, survivors: 9, females: 6, males: 20, children: 3 },
	},
};
