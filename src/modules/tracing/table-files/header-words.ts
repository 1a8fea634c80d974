import type { Role } from './roles.ts';

/** A header that numbers the rows says nothing else. */
export const NUMBERS_ROWS = whole(
	'id|_id|uid|uuid|(rec|record|unique|person|person record|individual|case|incident|entity|row|file) (id|no|nr|num|number|code|ref)|idp|nid|nr|no|code|ref|reference|(id )?serial( no| number)?|s no|sr no|no p p|p p',
	'(numero|num|no|n|id|codigo|clave|cod)( (de|del|da|do))?( (la|el))? (expediente|folio|caso|ficha|registro|persona|processo|orden|ordem|fila)|identificador|identificacion|identificacao|folio|codigo|clave|numero|expediente|processo',
	'identifiant|id(entifiant)? (personne|individu)|matricule|dossier|(numero|num|no|n|code)( de)? (dossier|matricule|ordre|cas)|code dossier',
	'matricola|codice|identificativo|numero (pratica|ordine)|kennung|kennziffer|kennnummer|nummer|lfd nr|laufende nummer|aktenzeichen|fallnummer|personennummer|sira|sira no|sicil no|dosya no|numara',
	'код|номер|ид|идентификатор|шифр|дело|номер дела|порядковый номер|регистрационный номер|личный номер|табельный номер',
	'رقم|الرقم|المعرف|معرف|كود|الكود|رمز|الرمز|تسلسل|التسلسل|ت|م|(الرقم|رقم) (التسلسلي|التعريفي|المسلسل)|رقم (الملف|الحاله|التسجيل|التسلسل)',
	'شناسه|شماره|کد|رديف|شماره (پرونده|رديف|ثبت)|کد شناسايي',
	'编号|編號|序号|序號|号码|號碼|代码|番号|번호|क्रमांक|क्र सं|መለያ ቁጥር|ተራ ቁጥር',
);

/** In this order, and before those of `HEADERS`: words that another word of the header changes. */
export const FIRST: readonly (readonly [Role, RegExp])[] = [
	[
		'other',
		words(
			'father|mother|padre|madre|pai|mae|pere|mere|vaters?|mutter|baba adi|ana adi|anne adi|отца|матери|отчество|الاب|الام|پدر|مادر',
		),
	],
	['place', words('(camp|village|city|town|place|district|province|site|shelter|country) name')],
	[
		'full_name',
		whole(
			'first and surname|given name and surname|surname and given names?|names?',
			'nombres? completos?|nombres? y apellidos?|apellidos? y nombres?|nombre apellidos?|apellidos? nombres?|nome completo|nome e cognome|cognome e nome|nome cognome|cognome nome|nominativo|nome e (sobrenome|apelido)',
			'nom complet|noms?( et)? prenoms?|prenoms?( et)? noms?|vor ?(und|u) nachname|nach ?(und|u) vorname|vollstandiger name|name vorname|vorname name|adi?( ve)? soyadi?|ad soyad|isim soyisim',
			'полное имя|ф и о|имя( и)? фамилия|фамилия( и)? имя( отчество)?|الاسم (الكامل|كامل|كاملا|الثلاثي|الرباعي)|الاسم واللقب|اسم الشخص',
			'نام کامل|نام و نام خانوادگي|نام نام خانوادگي|姓名|이름|성명|氏名|नाम|ሙሉ ስም|ስም',
		),
	],
];

/** The words of other languages than English, each as the fold of `plainWords` leaves it. */
export const MORE_WORDS: Readonly<Partial<Record<Role, RegExp>>> = {
	ignored: words(
		'observaciones|observacion|notas?|comentarios?|observacoes|remarques?|commentaires?|observations|osservazioni|bemerkung(en)?|anmerkung(en)?|notlar|aciklama|примечани[ея]|комментари[ий]|ملاحظات|ملاحظه|توضيحات|يادداشت|备注|備註',
	),
	identifier: words(
		'pasaporte|passeport|passaporto|passaporte|reisepass|pass ?nr|passnummer|ausweis(nummer|nr)?|cpf|nie|codice fiscale|kimlik( no| numarasi)?|tc no|pasaport( no)?|паспорт|снилс|инн|جواز( السفر)?|رقم الجواز|رقم الهويه|الهويه|الرقم الوطني|گذرنامه|کد ملي|شماره ملي|护照|護照|身份证|身份證',
	),
	email: words('mail|e ?posta|correo electronico|электронная почта|البريد الالكتروني|ايميل|邮箱'),
	phone: words(
		'telefon|telefone|telefonnummer|telefonu|celular|movil|portable|handy|cellulare|gsm|тел|моб|мобильный|جوال|الجوال|الهاتف|موبايل|تلفن|همراه|شماره تماس|电话|電話|手机|手機',
	),
	date_of_birth: words(
		'(fecha|fec|f)( de)? nac(imiento)?|nacid[oa]( el)?|fechanac(imiento)?|(date|d)( de)? naiss(ance)?|ddn|ne( e| ou nee)? le|nee le|(data|dt)( di| de)? (nascita|nascimento|nasc)|nascid[oa]( em)?|nat[oa] il|geb ?datum|geburtstag|geboren( am)?|geb|dogum tarihi|dogum gunu|d tarihi|d o b',
		'дата рожд|день рождения|родил(ся|ась)|д р|تاريخ (ال)?(ميلاد|ولاده)|تاريخ (ال)?تولد|出生日期|出生年月日?|生日|생년월일|जन्म ?तिथि|የትውልድ ቀን|ዕለተ ልደት',
		'^(birth|nacimiento|nac|naissance|nascita|nascimento|nasc|dogum|рождение|др|ميلاد|الميلاد|مواليد|المواليد|تولد|التولد|زادروز)$',
	),
	birth_year: words(
		'ano( de)? (nac|nacimiento|nasc|nascimento)|annee( de)? naiss(ance)?|anno( di)? nascita|geburtsjahr|jahrgang|dogum yili|год рожд(ения)?|г р|(سنه|عام) (الميلاد|الولاده|ميلاد)|سال تولد|出生年份?',
	),
	age: words('anos|yasi?|возраст|лет|عمر|السن|سن|年龄|年齡|나이|उम्र|ዕድሜ|eta'),
	given_name: words(
		'prenome|primeiro nome|nome proprio|vornamen?|rufname|voornaam|имена|اسم الشخصي|نام کوچک|名字',
		'^(adi?|isim|ismi?|نام|名)$',
	),
	surname: words(
		'familienname|familienamen|zuname|geburtsname|achternaam|soyadi?|soyismi?|apelidos?|ultimo nome|nom d usage|nom de naissance|nom de jeune fille|نام خانوادگي|فاميل|فاميلي|الكنيه|کنيه|كنيه|النسبه|الشهره|شهرت|لقب|姓氏',
		'^(familia|姓)$',
	),
	sex: words(
		'^(sex|sexo|sexe|gender|sesso|genere|geschlecht|genero|cinsiyet|cinsiyeti|пол|جنس|الجنس|جنسيت|النوع|性别|性別|성별|लिंग|ጾታ)( (m f|h f|f m|f h|m w|h m|m h|м ж))?$',
	),
	postcode: words(
		'postleitzahl|cep|posta kodu|почтовый индекс|индекс|الرمز البريدي|کد پستي|邮编|郵編',
		'^cap$',
	),
	origin: words(
		'nazionalita|nacionalidade|nationalitat|staatsangehorigkeit|cittadinanza|uyruk|uyrugu|гражданство|национальность|страна (происхождения|рождения)|جنسيه|بلد المنشا|تابعيت|مليت|国籍|國籍|pais de (origem|nacimiento|nascimento)|pays de naissance|paese di (origine|nascita)|herkunftsland|geburtsland',
	),
	address: words(
		'domicilio|indirizzo|endereco|anschrift|strasse|rue|calle|rua|adresi?|адрес|улица|العنوان|عنوان|ادرس|نشاني|地址|住址',
	),
	date: words('data|дата|tarihi?|dia|日期', '^(день|التاريخ)$'),
	occupation: words(
		'profesion|profissao|professione|oficio|metier|meslek|meslegi|профессия|работа|المهنه|مهنه|شغل|职业|職業',
	),
	place: words(
		'municipio|localidad|ciudad|pueblo|poblacion|provincia|departamento|estado(?! civil)|distrito|barrio|comunidad|canton|campamento|pais',
		'commune|localite|departement|quartier|canton|lieu|pays|cidade|bairro|freguesia|concelho|naturalidade|regiao|localidade',
		'comune|citta|luogo|regione|paese|gemeinde|stadt|dorf|wohnort|geburtsort|bundesland|kreis|plaats|woonplaats|sehir|sehri|ilce|ilcesi|koy|koyu|mahalle|dogum yeri|memleket|camp|settlement|residence|parish|governorate|woreda|kebele|zone',
		'город|село|деревня|район|область|край|место|населенный пункт|страна|регион',
		'مدينه|المدينه|القريه|قريه|المحافظه|محافظه|المنطقه|منطقه|البلده|الولايه|ولايه|مكان|محل|البلد|المخيم|استان|روستا|شهرستان|کشور|城市|省份|市|省|县|村|出生地|籍贯|도시|शहर|गांव|ከተማ',
		'^(il|ili|شهر|بلد)$',
	),
};

/** A header that is nothing but one of these. */
function whole(...some: readonly string[]): RegExp {
	return new RegExp(`^(${some.join('|')})$`);
}

/** A header in which one of these stands; what begins with `^` is the whole of it. */
function words(...some: readonly string[]): RegExp {
	const inside = some.filter((one) => !one.startsWith('^'));
	const alone = some.filter((one) => one.startsWith('^'));
	const both = inside.length > 0 ? [`\\b(${inside.join('|')})\\b`, ...alone] : alone;
	return new RegExp(both.join('|'));
}
