import { type PasswordProblem, passwordProblem } from './password.ts';
import { foldName } from './sign-in-name.ts';

/** What a new member types about themselves. */
export type AccountForm = {
	readonly name: string;
	readonly signInName: string;
	readonly password: string;
	readonly language: string;
	readonly totpSecret: string;
	readonly totpCode: string;
};

export type AccountProblems = {
	name?: 'empty' | 'long';
	signInName?: 'empty' | 'long' | 'taken';
	password?: PasswordProblem;
	totpCode?: 'wrong';
};

/** What can be said of an account before anything is looked up. */
export function accountProblems(form: AccountForm, organisation: string): AccountProblems {
	const problems: AccountProblems = {};
	const name = form.name.trim();
	const signInName = foldName(form.signInName);
	if (name === '') problems.name = 'empty';
	else if (name.length > 120) problems.name = 'long';
	if (signInName === '') problems.signInName = 'empty';
	else if (signInName.length > 120) problems.signInName = 'long';
	const weak = passwordProblem(form.password, [name, signInName, organisation]);
	if (weak) problems.password = weak;
	return problems;
}
