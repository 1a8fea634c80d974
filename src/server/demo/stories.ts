import type { Kind } from '#modules/reports/index.ts';

/** What somebody told the demonstration organisation. Nobody in it exists. */
export interface Story {
	language: string;
	kind?: Kind;
	country?: string;
	place?: string;
	danger?: boolean;
	about?: 'myself' | 'someone' | 'group' | 'child';
	mode?: 'anonymous' | 'confidential' | 'named';
	name?: string;
	contact?: string;
	body?: string;
	words: string;
	/** What the team wrote back, if it has. */
	answer?: string;
	team: 'intake' | 'children';
}

export const STORIES: readonly Story[] = [
	{
		team: 'intake',
		language: 'es',
		kind: 'employer',
		country: 'MX',
		place: 'A packing shed outside the town, the second one after the bridge',
		mode: 'confidential',
		contact: 'By this page only. My phone is seen by others.',
		words:
			'Trabajamos desde marzo en la empacadora. Nos deben siete semanas. El encargado guarda los pasaportes en un cajón y dice que si reclamamos llama a la migra.',
		answer:
			'Gracias por contarlo. Guardar pasaportes ajenos está prohibido. No hemos hablado con nadie. ¿Cuántas personas son y hay algún día en que puedan leer esto con calma?',
	},
	{
		team: 'intake',
		language: 'ar',
		kind: 'pushback',
		country: 'GR',
		about: 'group',
		danger: true,
		words:
			'كنّا أربعة عشر شخصاً. أخذوا الهواتف والأحذية عند النهر ثم أعادونا في قارب مطاطي ليلاً. ابن أختي لا يزال في الجهة الأخرى ورجله مكسورة.',
	},
	{
		team: 'intake',
		language: 'fr',
		kind: 'official',
		country: 'FR',
		body: 'The counter of the prefecture, window 4',
		words:
			"On m'a refusé le dossier trois fois sans me donner de papier. La dernière fois l'agent a déchiré ma convocation devant moi.",
		answer:
			'Merci. Un refus doit être écrit et motivé. Avez-vous gardé un morceau de la convocation ou une photo ?',
	},
	{
		team: 'children',
		language: 'en',
		kind: 'detention',
		country: 'LY',
		about: 'child',
		danger: true,
		words:
			'A boy of maybe fourteen is kept with the grown men in the hangar near the port. He coughs blood. I was there until Tuesday. He asked me to tell someone.',
	},
	{
		team: 'intake',
		language: 'ti',
		kind: 'smuggler',
		words: 'ሓወይ ኣብ ከውሊ ሒዞምዎ ኣለዉ። ገንዘብ ይሓቱና ኣለዉ። እንታይ ክንገብር ንኽእል?',
	},
	{
		team: 'intake',
		language: 'ru',
		kind: 'employer',
		country: 'KZ',
		words: 'На стройке упал напарник. Скорую не вызвали, сказали — он здесь не работает.',
		answer: 'Спасибо, что написали. Как он сейчас и есть ли рядом врач? Номер скорой помощи — 103.',
	},
	{
		team: 'intake',
		language: 'fa',
		kind: 'service',
		country: 'TR',
		words: 'مدرسه دخترم را ثبت‌نام نکرد. گفتند اول باید کارت بیاورید. یک سال است که در خانه مانده.',
	},
	{
		team: 'intake',
		language: 'ht',
		kind: 'hate',
		country: 'DO',
		words:
			'Yo pase ak moto nan katye a, yo rele non nou epi yo voye wòch sou pòt la. Timoun yo pa dòmi ankò.',
	},
	{
		team: 'intake',
		language: 'en',
		kind: 'employer',
		country: 'AE',
		mode: 'named',
		name: 'Rosamie D.',
		contact: 'Sunday mornings, on the number of the church office',
		words:
			'I clean in a house from five in the morning until midnight. Madam has locked the gate since I asked for my day off.',
	},
	{
		team: 'children',
		language: 'es',
		kind: 'official',
		country: 'GT',
		about: 'child',
		words:
			'Separaron a dos hermanas en la oficina. La pequeña tiene seis años y no ha vuelto a hablar. La abuela espera afuera desde el lunes.',
		answer:
			'La estamos leyendo. Una compañera de protección de la niñez va hoy a la oficina. ¿Cómo reconoce a la abuela?',
	},
	{
		team: 'intake',
		language: 'so',
		kind: 'detention',
		country: 'KE',
		words:
			'Saddex toddobaad ayaan halkan xirnahay. Cidna nooma sheegin sababta. Turjumaan ma jiro.',
	},
	{
		team: 'intake',
		language: 'zh',
		kind: 'employer',
		country: 'IT',
		words: '我们六个人住在仓库楼上,门从外面锁。上个月着过一次小火,没有人来开门。',
	},
];
