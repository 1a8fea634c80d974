import { wrapWords } from '../diagram/wrap-words.ts';
import type { Incident } from './incident.ts';

/** A box with its words; `head` stands above them, smaller. */
export type Box = {
	readonly id: string;
	readonly kind: 'victim' | 'act' | 'perpetrator';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly head: string;
	readonly lines: readonly string[];
};

export type Picture = {
	readonly width: number;
	readonly height: number;
	readonly boxes: readonly Box[];
	/** SVG paths between boxes. */
	readonly wires: readonly string[];
};

/** What stands in a box: what it is called, and what is known of it. */
export type Named = Readonly<
	Record<Box['kind'], (one: number) => { readonly head: string; readonly text: string }>
>;

const [WIDTH, BETWEEN, LINE, PAD, GAP] = [200, 110, 20, 12, 14] as const;

/**
 * Who did what to whom: people harmed, acts and who took part, side by side, from the reader's first
 * side to the last. Everyone stands once, by whatever number they were written down.
 */
export function drawIncident(
	incident: Incident,
	named: Named,
	direction: 'ltr' | 'rtl' = 'ltr',
): Picture {
	const once = (roles: Incident['victims']) =>
		roles.flatMap(({ number, is }) => (number === is ? [number] : []));
	const columns = [
		column('victim', once(incident.victims), named),
		column(
			'act',
			incident.acts.map(({ number }) => number),
			named,
		),
		column('perpetrator', once(incident.perpetrators), named),
	];
	const width = WIDTH * 3 + BETWEEN * 2;
	const height = Math.max(...columns.map(({ tall }) => tall), 1);
	const boxes = columns.flatMap(({ boxes, tall }, place) =>
		boxes.map((box) => {
			const x = place * (WIDTH + BETWEEN);
			const mirrored = direction === 'rtl' ? width - WIDTH - x : x;
			return { ...box, x: mirrored, y: box.y + (height - tall) / 2 };
		}),
	);
	const byId = new Map(boxes.map((box) => [box.id, box]));
	const wires = incident.acts.flatMap(({ number, victim, by }) => [
		wire(byId.get(`victim ${victim}`), byId.get(`act ${number}`)),
		...[...by.keys()].map((one) => wire(byId.get(`act ${number}`), byId.get(`perpetrator ${one}`))),
	]);
	return { width, height, boxes, wires: wires.filter((one) => one !== null) };
}

function column(kind: Box['kind'], numbers: readonly number[], named: Named) {
	let y = 0;
	const boxes = numbers.map((one): Box => {
		const { head, text } = named[kind](one);
		const lines = text ? wrapWords(text, (WIDTH - 2 * PAD) / 16.5) : [];
		const height = 2 * PAD + LINE * (lines.length + 1);
		const box = { id: `${kind} ${one}`, kind, x: 0, y, width: WIDTH, height, head, lines };
		y += height + GAP;
		return box;
	});
	return { boxes, tall: Math.max(0, y - GAP) };
}

/** From the side of one box that faces the other, softly bent. */
function wire(from: Box | undefined, to: Box | undefined): string | null {
	if (!from || !to) return null;
	const onwards = from.x < to.x;
	const [x1, x2] = onwards ? [from.x + from.width, to.x] : [from.x, to.x + to.width];
	const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2];
	const middle = (x1 + x2) / 2;
	return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}
