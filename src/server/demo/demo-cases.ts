/** An act of the demonstration: so many hours before it is looked at. */
export type DemoAct = { ago: number; action: string; answers?: Record<string, unknown> };

export type DemoCase = {
	procedure: string;
	country: string;
	zone: string;
	acts: readonly [DemoAct, ...DemoAct[]];
};

const DAY = 24;
const greece = { country: 'GR', zone: 'Europe/Athens' } as const;
const mexico = { country: 'MX', zone: 'America/Mexico_City' } as const;

/** What the team in the demonstration works on. Nobody in it is a real person. */
export const demoCases: readonly DemoCase[] = [
	{
		procedure: 'detention',
		...greece,
		acts: [
			{
				ago: 3 * DAY + 4,
				action: 'noteCustody',
				answers: {
					place: 'A locked floor of the Hotel Miramar, near the old harbour',
					placeKind: 'hotel',
					name: 'Calls himself Yonas; the guard says another name',
					ageStatus: 'disputed',
					fear: 'yes',
				},
			},
			{ ago: 3 * DAY + 3, action: 'callChildOfficer' },
			{
				ago: 2 * DAY + 20,
				action: 'informReasons',
				answers: { language: 'ti' },
			},
			{
				ago: 2 * DAY,
				action: 'challenge',
				answers: { ground: 'He is a child and was never heard.' },
			},
		],
	},
	{
		procedure: 'detention',
		...greece,
		acts: [
			{ ago: 9 * DAY, action: 'noteCustody', answers: { ageStatus: 'adult', fear: 'no' } },
			{ ago: 8 * DAY, action: 'lawyerSpoke' },
			{
				ago: 7 * DAY + 12,
				action: 'noteReview',
				answers: { reviewer: 'judge', reviewOutcome: 'continued' },
			},
			{ ago: 3 * DAY, action: 'noteTransfer', answers: { placeKind: 'police' } },
		],
	},
	{
		procedure: 'wage-claim',
		...mexico,
		acts: [{ ago: 20 * DAY, action: 'startClaim' }],
	},
	{
		procedure: 'referral',
		...greece,
		acts: [
			{
				ago: 5 * DAY,
				action: 'prepareReferral',
				answers: {
					service: 'shelter',
					purpose: 'protection',
					urgency: 'today',
					sharesWithEnforcement: 'no',
					recipient: 'Casa Aurora',
					exactText:
						'A woman of thirty with a small child needs a bed for three nights. Speaks Dari.',
					risk: 'They will know that you are in the city. They tell nobody.',
				},
			},
			{ ago: 5 * DAY - 1, action: 'agree' },
			{ ago: 5 * DAY - 2, action: 'send' },
		],
	},
	{
		procedure: 'screening',
		...greece,
		acts: [{ ago: 6, action: 'giveHelp' }],
	},
	{
		procedure: 'child-best-interests',
		...greece,
		acts: [{ ago: 2 * DAY, action: 'identifyChild' }],
	},
	{
		procedure: 'return',
		...mexico,
		acts: [
			{ ago: 4 * DAY, action: 'openReturn' },
			{ ago: 3 * DAY, action: 'recordFear' },
		],
	},
	{
		procedure: 'accountability-follow-up',
		...mexico,
		acts: [{ ago: 143 * DAY, action: 'noteViolation' }],
	},
];
