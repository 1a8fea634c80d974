import { expect, test } from 'vitest';
import { guessId, guessRoles } from './column-roles.ts';

/** Headers as registers of many countries write them, and the role of each column. */
test.each<[string, string]>([
	[
		'Folio|Nombres|Apellidos|Fecha nac.|Sexo|Municipio|País',
		'N given_name surname date_of_birth sex place place',
	],
	[
		'identificador|nombre completo|nacido|género|ciudad|estado civil',
		'N full_name date_of_birth sex place other',
	],
	[
		'Clave|Nombre|Apellido paterno|Fecha de nacimiento|Año nac|Domicilio',
		'N given_name surname date_of_birth birth_year address',
	],
	[
		'Código|Nome completo|Data de nascimento|Sexo|Cidade|Nacionalidade',
		'N full_name date_of_birth sex place origin',
	],
	[
		'Matricule|Nom|Prénom|Né(e) le|Sexe (H/F)|Commune',
		'N surname given_name date_of_birth sex place',
	],
	[
		'N° dossier|Nom et prénom|né le|lieu de naissance|pays',
		'N full_name date_of_birth place place',
	],
	[
		'identifiant|nom de famille|prénoms|date naissance|téléphone portable|métier',
		'N surname given_name date_of_birth phone occupation',
	],
	[
		'Kennung|Name|Vorname|Geburtsdatum|Geschlecht|Geburtsort|Staatsangehörigkeit',
		'N surname given_name date_of_birth sex place origin',
	],
	[
		'Matricola|Cognome|Nome|Data di nascita|Nato il|Sesso|Comune',
		'N surname given_name date_of_birth date_of_birth sex place',
	],
	[
		'Sıra No|Adı|Soyadı|Doğum Tarihi|Cinsiyeti|İl|Uyruğu',
		'N given_name surname date_of_birth sex place origin',
	],
	[
		'код|Фамилия|Имя|дата рождения|Пол|Город|гражданство',
		'N surname given_name date_of_birth sex place origin',
	],
	['№|ФИО|Год рождения|возраст|место рождения', 'N full_name birth_year age place'],
	['номер|Ф.И.О.|родился|населённый пункт|отчество', 'N full_name date_of_birth place other'],
	[
		'رقم الملف|الاسم الكامل|تاريخ الميلاد|الجنس|المدينة|الجنسية',
		'N full_name date_of_birth sex place origin',
	],
	[
		'رقم|الاسم الأول|اسم العائلة|تاريخ الولادة|النوع|مدينة|اسم الأم',
		'N given_name surname date_of_birth sex place other',
	],
	[
		'شناسه|نام|نام خانوادگی|تاریخ تولد|جنسیت|شهر|شغل',
		'N given_name surname date_of_birth sex place occupation',
	],
	[
		'شماره پرونده|نام و نام خانوادگی|سال تولد|نام پدر|کد ملی',
		'N full_name birth_year other identifier',
	],
	['編號|姓名|出生日期|性別|國籍|城市', 'N full_name date_of_birth sex origin place'],
	['序号|姓|名|年龄|地址', 'N surname given_name age address'],
	[
		"ID|Name|Camp name|Father's name|Date of arrival|Born",
		'N full_name place other date date_of_birth',
	],
])('%s', (header, roles) => {
	const columns = header.split('|');
	const guessed = guessRoles(columns);
	const said = columns.map((column) => (guessed[column] === 'ignored' ? 'N' : guessed[column]));
	expect(said.join(' ')).toBe(roles);
	expect(guessId(columns)).toBe(columns[0]);
});
