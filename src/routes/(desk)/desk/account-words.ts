import { number } from '#design/written.ts';
import {
	type AccountForm,
	type AccountProblems,
	oneLine,
	type PasswordProblem,
	ROLES,
	type Role,
	SHORTEST_PASSWORD,
} from '#foundations/access/index.ts';
import { m } from '#foundations/languages/index.ts';

/** What is wrong with an account form, in sentences, by field. */
export function sayAccountProblems(problems: AccountProblems): Record<string, string> {
	const said: Record<string, string> = {};
	const { name, signInName, password, totpCode } = problems;
	if (name)
		said.name = name === 'empty' ? m.account_problem_name_empty() : m.account_problem_long();
	if (signInName) said.signInName = saySignInName[signInName]();
	if (password) said.password = sayPasswordProblem(password);
	if (totpCode) said.totpCode = m.account_problem_totp();
	return said;
}

export function sayPasswordProblem(problem: PasswordProblem): string {
	return sayPassword[problem]();
}

/** The fields of an account as they were sent. */
export function accountFrom(form: FormData): AccountForm {
	const text = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	return {
		name: oneLine(text('name')),
		signInName: oneLine(text('signInName')),
		password: text('password'),
		language: text('language'),
		totpSecret: text('totpSecret'),
		totpCode: text('totpCode'),
	};
}

export const sayRole = {
	administrator: m.role_administrator,
	'data-guardian': m.role_data_guardian,
	analyst: m.role_analyst,
	lead: m.role_lead,
	member: m.role_member,
} as const;

const sayRoleHint = {
	administrator: m.role_administrator_hint,
	'data-guardian': m.role_data_guardian_hint,
	analyst: m.role_analyst_hint,
} as const satisfies Record<Role, () => string>;

export function roleChoices(): { value: Role; label: string; hint: string }[] {
	return ROLES.map((value) => ({ value, label: sayRole[value](), hint: sayRoleHint[value]() }));
}

export function rolesFrom(form: FormData): Role[] {
	const sent = form.getAll('roles');
	return ROLES.filter((role) => sent.includes(role));
}

const saySignInName = {
	empty: m.account_problem_sign_in_name_empty,
	long: m.account_problem_long,
	taken: m.account_problem_sign_in_name_taken,
} as const;

const sayPassword = {
	short: () => m.account_problem_password_short({ least: number(SHORTEST_PASSWORD) }),
	long: m.account_problem_long,
	common: m.account_problem_password_common,
	'own-name': m.account_problem_password_own_name,
} as const satisfies Record<PasswordProblem, () => string>;
