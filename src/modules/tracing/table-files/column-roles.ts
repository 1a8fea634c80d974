import { bounded, wordsOf } from './header-fold.ts';
import { FIRST, MORE_WORDS, NUMBERS_ROWS } from './header-words.ts';
import { type ColumnRoles, isRole, ROLES, type Role } from './roles.ts';

export { type ColumnRoles, isRole, ROLES, type Role };

/**
 * Guesses from the header alone, in the words of `header-words.ts`. The guess is shown to the
 * person, who corrects it in the settings file.
 */
export function guessRoles(columns: readonly string[]): ColumnRoles {
	const roles: ColumnRoles = {};
	for (const column of columns) roles[column] = roleOf(wordsOf(column));
	const has = (role: Role) => Object.values(roles).includes(role);
	// Beside a given name, what is only called the name is that of the family.
	const prenom = columns.some((column) => BESIDE.test(wordsOf(column)));
	const nom = columns.find((column) => /^(noms?|name|naam)$/.test(wordsOf(column)));
	if (prenom && nom && !has('surname')) roles[nom] = 'surname';
	if (!has('given_name') || !has('surname')) return roles;
	for (const column of columns) if (roles[column] === 'full_name') roles[column] = 'ignored';
	return roles;
}

/** The column whose name says that it numbers the rows; the first of several. */
export function guessId(columns: readonly string[]): string | null {
	return columns.find((column) => ID.test(wordsOf(column))) ?? null;
}

const ID = bounded(NUMBERS_ROWS);
const BESIDE = /^(prenoms?|vornamen?|voornaam)$/;

/** In this order: the first that fits. */
const HEADERS: readonly (readonly [Role, RegExp])[] = [
	['ignored', NUMBERS_ROWS],
	...FIRST,
	[
		'ignored',
		/^(cluster|cluster id|ground truth|truth|label|entity|match|is match|main id|group|group id)$/,
	],
	[
		'ignored',
		/\b(note|notes|comment|comments|remark|remarks|url|source|link|photo|updated|created)\b/,
	],
	[
		'identifier',
		/\b(soc sec id|ssn|social security|passport|national id|document|nin|nhs|cedula|dni|curp|registration|imei|account)\b/,
	],
	['email', /\b(e ?mail|correo|courriel)\b/],
	['phone', /\b(phone|telephone|tel|mobile|whatsapp|telefono|هاتف|телефон)\b/],
	[
		'date_of_birth',
		/\b(dob|date of birth|birth date|birthdate|birthday|born|fecha de nacimiento|fecha nacimiento|date de naissance|data di nascita|data de nascimento|geburtsdatum|dogum tarihi)\b|تاريخ الميلاد|дата рождения/,
	],
	['birth_year', /\b(birth year|year of birth|yob|annee de naissance|ano de nacimiento)\b/],
	['age', /\b(age|edad|eta|idade|alter|years old|estimated age|age range|العمر|возраст)\b/],
	[
		'given_name',
		/\b(given ?names?|first ?names?|forenames?|fname|prenoms?|nombres?|vorname|nome|primer nombre|الاسم الاول|имя|الاسم الاول|الاسم الشخصي)\b/,
	],
	[
		'surname',
		/\b(sur ?names?|last ?names?|family ?names?|lname|apellidos?|nom de famille|nachname|cognome|sobrenome|soyadi|اسم العائلة|اللقب|фамилия|اسم العايله|اسم العايلة|العائلة|العايلة)\b/,
	],
	['full_name', /\b(full ?name|name|nom|nombre completo|الاسم|اسم|фио)\b/],
	['sex', /^(sex|gender|sexo|sexe|geschlecht|genero|genre|الجنس|пол)$/],
	['postcode', /\b(post ?code|postal code|zip|zip ?code|plz|codigo postal|code postal)( fake)?\b/],
	['coordinates', /\b(coordinates|coords|lat lon|latlon|position|gps)\b/],
	['event_type', /^(incident|event) type$/],
	['event', /^(event|shipwreck|voyage|crossing|boat|vessel)( id| name| code)?$/],
	[
		'origin',
		/\b(origin|nationality|nationalite|nacionalidad|citizenship|country of birth|herkunft|pays d origine|pais de origen|الجنسية|بلد الاصل)\b/,
	],
	['number', /\b(street number|house number|number|income|height|weight|salary|count)\b/],
	['address', /\b(address|street|adresse|direccion|road)( \d)?\b/],
	['date', /\b(date|fecha|datum|تاريخ)\b/],
	['occupation', /\b(occupation|profession|job|trade|ocupacion|beruf)\b/],
	[
		'place',
		/\b(place|city|town|village|suburb|state|region|district|province|country|birth place|birthplace|location|lugar|ville|ort|county|municipality|route)\b/,
	],
];

const BOUNDED = HEADERS.map(([role, header], i) => {
	const last = HEADERS.findLastIndex(([other]) => other === role) === i;
	const more = last ? MORE_WORDS[role] : undefined;
	return [role, [bounded(header), ...(more ? [bounded(more)] : [])]] as const;
});

function roleOf(words: string): Role {
	return BOUNDED.find(([, header]) => header.some((one) => one.test(words)))?.[0] ?? 'other';
}
