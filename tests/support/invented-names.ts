/** A name as a family writes it, and as strangers wrote it down. Of nobody. */
export type Spelled = readonly [native: string, ...latin: string[]];
export type Tradition = { origin: string; given: readonly Spelled[]; family: readonly Spelled[] };

const arabic: Tradition = {
	origin: 'SY',
	given: [
		['محمد', 'Mohamed', 'Mouhamad'],
		['أحمد', 'Ahmad', 'Ahmed'],
		['خالد', 'Khaled', 'Khalid'],
		['يوسف', 'Youssef', 'Yusuf'],
		['إبراهيم', 'Ibrahim', 'Brahim'],
		['مصطفى', 'Mostafa', 'Mustapha'],
		['عبد الرحمن', 'Abdulrahman', 'Abderrahmane'],
		['حسين', 'Hussein', 'Hossein'],
		['طارق', 'Tarek', 'Tariq'],
		['سليمان', 'Sulaiman', 'Slimane'],
		['نور الدين', 'Noureddine', 'Nur al-Din'],
		['جمال', 'Jamal', 'Gamal', 'Djamel'],
	],
	family: [
		['الحداد', 'Al Haddad', 'Haddad'],
		['التميمي', 'Tamimi', 'Al-Tamimy'],
		['القاسم', 'Al-Qasim', 'Kassem'],
		['الشامي', 'Shami', 'Chami'],
		['النجار', 'Najjar', 'Al Nadjar'],
		['حمدان', 'Hamdan', 'Hemdan'],
		['المصري', 'Masri', 'El Masry'],
		['الخطيب', 'Khatib', 'Al-Khateeb'],
		['درويش', 'Darwish', 'Darwich'],
		['العبيدي', 'Obeidi', 'Al Ubaidi'],
		['صالح', 'Saleh', 'Salih'],
		['الزعبي', 'Zoubi', 'Al-Zubi'],
	],
};

const tigrinya: Tradition = {
	origin: 'ER',
	given: [
		['ተስፋይ', 'Tesfay', 'Tesfai'],
		['ኣብርሃም', 'Abraham', 'Abrham'],
		['መሓሪ', 'Mehari', 'Mehary'],
		['ዮሃንስ', 'Yohannes', 'Yohanes'],
		['ሙሉጌታ', 'Mulugeta', 'Mulughieta'],
		['ፍጹም', 'Fitsum', 'Fetsum'],
		['ኣስመሮም', 'Asmerom', 'Asmorom'],
		['ሳምራዊት', 'Samrawit', 'Semrawit'],
		['ለተብርሃን', 'Letebrhan', 'Letebirhan'],
		['ሰለሙን', 'Selemun', 'Solomon'],
		['ዳዊት', 'Dawit', 'Dawiet'],
		['ክብሮም', 'Kibrom', 'Kbrom'],
	],
	family: [
		['ገብረመድህን', 'Gebremedhin', 'Ghebremedhin'],
		['ወልደሚካኤል', 'Woldemichael', 'Weldemikael'],
		['ብርሃነ', 'Berhane', 'Birhane'],
		['ኪዳነ', 'Kidane', 'Kidanie'],
		['ዘርኣይ', 'Zeray', 'Zerai'],
		['ንጉሰ', 'Nguse', 'Negusse'],
		['ተኽለ', 'Tekle', 'Tecle'],
		['ሃይለ', 'Haile', 'Hayle'],
		['ሃብተማርያም', 'Habtemariam', 'Habtemaryam'],
		['ገብረስላሴ', 'Gebreselassie', 'Ghebresilasie'],
		['ተወልደ', 'Tewelde', 'Tewolde'],
		['መብራህቱ', 'Mebrahtu', 'Mebrahtom'],
	],
};

const bengali: Tradition = {
	origin: 'BD',
	given: [
		['রহিমা', 'Rahima', 'Rohima'],
		['জসিম', 'Jasim', 'Jashim'],
		['সোহেল', 'Sohel', 'Suhel'],
		['রাশেদ', 'Rashed', 'Rashid'],
		['তানভীর', 'Tanvir', 'Tanveer'],
		['মামুন', 'Mamun', 'Mamoon'],
		['নাসরিন', 'Nasrin', 'Nasreen'],
		['শাহাবুদ্দিন', 'Shahabuddin', 'Sahabuddin'],
		['করিম', 'Karim', 'Kareem'],
		['ফারুক', 'Faruk', 'Farooq'],
		['আনোয়ার', 'Anwar', 'Anowar'],
		['বিলকিস', 'Bilkis', 'Bilqis'],
	],
	family: [
		['রহমান', 'Rahman', 'Rohman'],
		['ইসলাম', 'Islam', 'Eslam'],
		['হোসেন', 'Hossain', 'Hosen'],
		['আক্তার', 'Akter', 'Aktar'],
		['চৌধুরী', 'Chowdhury', 'Choudhuri'],
		['মিয়া', 'Mia', 'Miah'],
		['আলম', 'Alam', 'Alom'],
		['সরকার', 'Sarkar', 'Sarker'],
		['খাতুন', 'Khatun', 'Khatoon'],
		['তালুকদার', 'Talukdar', 'Talukder'],
		['মজুমদার', 'Majumdar', 'Mojumder'],
		['হাওলাদার', 'Howlader', 'Hawladar'],
	],
};

export const TRADITIONS = [arabic, tigrinya, bengali] as const;

/** Numbers from 0 to 1 that are the same at every run. Source: mulberry32, public domain. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
