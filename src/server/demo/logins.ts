import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newTotpSecret, totpCode } from '#foundations/access/server/index.ts';
import { now } from '#foundations/time/server/index.ts';

/** One person who works at the demonstration organisation. */
export interface Login {
	name: string;
	signInName: string;
	/** What they are there, for whoever tries the product. */
	does: string;
	password: string;
	totpSecret: string;
}

const PEOPLE = [
	{ name: 'Tomasa Quiroga', signInName: 'tomasa', does: 'administrator; reads no report' },
	{ name: 'Selam Haile', signInName: 'selam', does: 'lead of the intake team' },
	{ name: 'Idris Barzani', signInName: 'idris', does: 'lead of child protection' },
	{ name: 'Yusuf Adan', signInName: 'yusuf', does: 'member of the intake team' },
	{ name: 'Leyla Moradi', signInName: 'leyla', does: 'lead of the tracing team' },
	{ name: 'Bereket Woldu', signInName: 'bereket', does: 'member of the tracing team' },
	{
		name: 'Mariam Sissoko',
		signInName: 'mariam',
		does: 'data guardian; sees who saw what, reads no report',
	},
] as const;

export type DemoName = (typeof PEOPLE)[number]['signInName'];
export type Logins = Record<DemoName, Login>;

/**
 * The logins of a demonstration: drawn once for each data folder and written beside the data, so
 * that a second start can print them again. Real organisations have no such file.
 */
export function demoLogins(dataFolder: string): Logins {
	const file = join(dataFolder, 'demo-logins.json');
	if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Logins;
	const logins = Object.fromEntries(
		PEOPLE.map((person) => [
			person.signInName,
			{
				...person,
				password: `demo-${randomBytes(9).toString('hex')}`,
				totpSecret: newTotpSecret(),
			},
		]),
	) as Logins;
	writeFileSync(file, JSON.stringify(logins, null, '\t'), { mode: 0o600 });
	return logins;
}

export function sayLogins(logins: Logins, say: (line: string) => void): void {
	say('This is a demonstration: nobody in it exists. Sign in at /desk with');
	for (const { signInName, password, totpSecret, does } of Object.values(logins)) {
		const code = totpCode(totpSecret, now());
		say(
			`  ${signInName} · password ${password} · app secret ${totpSecret} · code now ${code} · ${does}`,
		);
	}
}
