import { type ColumnRoles, guessRoles, isRole, type Role } from '../table-files/column-roles.ts';

/** What a list for the register can say beyond what two lists are linked by. */
const REGISTER_ROLES = [
	...['nickname', 'travelled_under', 'companions', 'languages'],
	...['height', 'effects', 'samples'],
] as const;

export type ImportRole = Role | (typeof REGISTER_ROLES)[number];
export type ImportRoles = Record<string, ImportRole>;

export function isImportRole(value: unknown): value is ImportRole {
	return isRole(value) || REGISTER_ROLES.some((role) => role === value);
}

/** From the header alone, and shown to the person, who corrects it. */
export function guessImportRoles(columns: readonly string[]): ImportRoles {
	const guessed: ColumnRoles = guessRoles(columns);
	return Object.fromEntries(
		columns.map((column) => {
			const words = column
				.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
				.toLowerCase()
				.replace(/[^\p{L}\p{N}]+/gu, ' ')
				.trim();
			const [role] = HEADERS.find(([, header]) => header.test(words)) ?? [];
			return [column, role ?? guessed[column] ?? 'other'];
		}),
	);
}

const HEADERS: readonly (readonly [ImportRole, RegExp])[] = [
	['travelled_under', /^(names? )?travell?ed under$|^(false|assumed) names?$/],
	['nickname', /^(nick ?names?|alias(es)?|aka|also known as|alternate names|apodos?|surnoms?)$/],
	['companions', /^(companions?|travell?ed with|travelling with|acompañantes?|compagnons?)$/],
	['languages', /^(languages?|languages? spoken|idiomas?|lenguas?|langues?)$/],
	['height', /^(height|stature|estatura|taille)( (in )?cm)?$/],
	['effects', /^((personal )?effects|clothing|clothes|belongings|ropa|pertenencias|vêtements)$/],
	['samples', /^(dna |reference |family )?samples?( (reference|kept at|at|no|number))?$/],
];
