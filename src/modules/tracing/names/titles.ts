/** Words that stand beside a name and are none: they would match anybody who holds the title. */
const TITLES = new Set(
	`mr mrs ms mx miss mister madam madame mme mlle monsieur sir dame lord lady dr doctor prof
	professor eng engineer rev reverend fr father sister brother hon honourable honorable capt captain
	col colonel gen general maj major lt lieutenant sgt president senator minister ambassador
	herr frau präsident senor señor senora señora don doña dona sra sr jr ii iii iv dott dottor
	pan pani ato weyzero woizero wro haji hajji hadji hajj alhaji ustaz ustad
	mullah mulla maulana moulana maulvi qari hafiz shaykh sheikh shaikh cheikh sheik sheikha
	md mst mosammat smt shri sri
	llc sa ltd
	السيد السيدة الدكتور الدكتورة دكتور الأستاذ الاستاذ استاذ المهندس مهندس الشيخ شيخ الشيخة
	الحاج الحاجة حاجي حاج د م أ آقای آقا خانم دکتر مهندس سید حضرت مولوی ملا قاری
	ato አቶ ወይዘሮ ወይዘሪት ዶክተር ዶር ፕሮፌሰር አባ ቄስ ሼክ ሸክ ሃጂ
	г гн господин госпожа доктор проф профессор
	ד"ר דר מר גברת גב פרופ
	ডা ড মোঃ মোসাঃ জনাব শ্রী শ্রীমতী হাজী মোছাঃ
	डॉ श्री श्रीमती सुश्री कुमारी हाजी
	κύριος κυρία κ δρ პროფ`
		.split(/\s+/)
		.map((title) => title.normalize('NFKC')),
);

/** True for a word (lower case, no signs) that is a title and never counts as a name. */
export function isTitle(word: string): boolean {
	return TITLES.has(word);
}

/**
 * One or two Arabic letters with a full stop are a title before the name (`د.`) and a foreign
 * initial in it (`ام.` for M.): no name begins with them in Arabic script, so both go.
 */
export function withoutAbbreviations(text: string): string {
	return text.replace(/(?<=^|\s)\p{Script=Arabic}{1,2}\s?[./](?=\s*\S)/gu, ' ');
}
