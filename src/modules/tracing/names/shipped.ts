import arabic from './costs/arabic.json' with { type: 'json' };
import armenian from './costs/armenian.json' with { type: 'json' };
import bengali from './costs/bengali.json' with { type: 'json' };
import cyrillic from './costs/cyrillic.json' with { type: 'json' };
import devanagari from './costs/devanagari.json' with { type: 'json' };
import geez from './costs/geez.json' with { type: 'json' };
import georgian from './costs/georgian.json' with { type: 'json' };
import greek from './costs/greek.json' with { type: 'json' };
import han from './costs/han.json' with { type: 'json' };
import hangul from './costs/hangul.json' with { type: 'json' };
import hebrew from './costs/hebrew.json' with { type: 'json' };
import kana from './costs/kana.json' with { type: 'json' };
import latin from './costs/latin.json' with { type: 'json' };
import letters from './costs/letters.json' with { type: 'json' };
import shares from './costs/shares.json' with { type: 'json' };

/** The tables that come with the project; `npm run amparo -- train-names` makes them. */
export const SHIPPED = {
	costs: {
		arabic,
		armenian,
		bengali,
		cyrillic,
		devanagari,
		geez,
		georgian,
		greek,
		han,
		hangul,
		hebrew,
		kana,
		latin,
	},
	letters,
	shares,
};
