import type { Head, Point } from './shapes.ts';

const ROUND = 6;
/** Length of the tip of an arrow, and half of its width. */
const TIP = 8;
const HALF = 5;

/** The points as an SVG path with rounded corners. */
export function pathOf(points: readonly Point[]): string {
	const [first, ...rest] = points;
	if (!first) return '';
	const steps = rest.map((point, i) => {
		const next = rest[i + 1];
		const before = i === 0 ? first : rest[i - 1];
		if (!next || !before) return `L${point.join(' ')}`;
		const [a, b] = [near(point, before), near(point, next)];
		return `L${a.join(' ')}Q${point.join(' ')} ${b.join(' ')}`;
	});
	return `M${first.join(' ')}${steps.join('')}`;
}

/** The tip of an arrow as an SVG path. */
export function tipOf({ at: [x, y], towards }: Head): string {
	if (towards === 'down') return `M${x} ${y}l${-HALF} ${-TIP}h${2 * HALF}z`;
	const back = towards === 'right' ? -TIP : TIP;
	return `M${x} ${y}l${back} ${-HALF}v${2 * HALF}z`;
}

/** A little before a corner, on the way to the other point. */
function near([x, y]: Point, [ox, oy]: Point): Point {
	const length = Math.hypot(ox - x, oy - y);
	const part = length === 0 ? 0 : Math.min(ROUND, length / 2) / length;
	return [round(x + (ox - x) * part), round(y + (oy - y) * part)];
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
