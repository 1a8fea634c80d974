import { expect, test } from 'vitest';
import type { Procedure } from '#foundations/procedures/index.ts';
import { PROCEDURES } from '../definitions/index.ts';
import { drawProcedure } from './draw-procedure.ts';
import type { Box, Diagram } from './shapes.ts';
import { stayingActs, transitionsOf } from './transitions.ts';
import { widthOf, wrapWords } from './wrap-words.ts';

/** The longest words a translation is likely to bring. */
const long = (_: string, name: string) => `${name} ${name} ${name}`;

test.each(PROCEDURES)('in the drawing of $id nothing lies on anything', (procedure) => {
	const { nodes, chips } = drawProcedure(procedure, long);
	const boxes = [...nodes, ...chips];

	for (const [i, one] of boxes.entries()) {
		for (const other of boxes.slice(i + 1)) {
			expect([procedure.id, one, other, overlap(one, other)]).toEqual([
				procedure.id,
				one,
				other,
				false,
			]);
		}
	}
});

test.each(PROCEDURES)('every act of $id is drawn, or leaves the stage as it is', (procedure) => {
	const drawn = new Set(drawProcedure(procedure, long).chips.map(({ action }) => action));
	const moving = transitionsOf(procedure).map(({ action }) => action);

	expect(drawn).toEqual(new Set(moving));
	expect(new Set([...drawn, ...stayingActs(procedure)])).toEqual(
		new Set(Object.keys(procedure.actions)),
	);
});

test.each(PROCEDURES)('every stage of $id can be seen to be reached', (procedure) => {
	const { nodes, heads } = drawProcedure(procedure, long);

	for (const { x, y, width, height } of nodes) {
		const reached = heads.some(
			({ at: [ax, ay] }) => ax >= x && ax <= x + width && ay >= y && ay <= y + height,
		);
		expect(reached).toBe(true);
	}
});

test.each(PROCEDURES)('$id read from the right is the same drawing, mirrored', (procedure) => {
	const left = drawProcedure(procedure, long, 'ltr');
	const right = drawProcedure(procedure, long, 'rtl');

	expect([right.width, right.height]).toEqual([left.width, left.height]);
	for (const [i, { x, width, action }] of left.chips.entries()) {
		expect(right.chips[i]).toMatchObject({ action, x: left.width - x - width });
	}
	expect(inside(right)).toBe(true);
	expect(inside(left)).toBe(true);
});

test('an act that is possible from everywhere does not run through the drawing', () => {
	const { chips, nodes } = drawProcedure(small, (_, name) => name);
	const withdraw = chips.find(({ action }) => action === 'withdraw') as Box;
	const first = nodes[0] as Box;

	expect(withdraw.x + withdraw.width).toBeLessThan(first.x);
	expect(chips.filter(({ action }) => action === 'withdraw')).toHaveLength(1);
});

test('words are broken to fit, in letters of every width', () => {
	for (const words of [
		'Start the time to recover and think',
		'ابدأ وقت التعافي والتفكير',
		'开始恢复和思考的时间以便做出决定',
		'ጊዜ ንምሕዋይን ንምሕሳብን ጀምር',
	]) {
		const lines = wrapWords(words, 8);
		expect(lines.length).toBeGreaterThan(1);
		expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
		for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(8);
	}
});

const small: Procedure = {
	id: 'small',
	version: 1,
	serves: 'C00',
	stages: ['begun', 'done'],
	closed: ['done'],
	fields: {},
	actions: {
		begin: { effect: 'protect', by: ['person'], opens: true },
		finish: { effect: 'neutral', by: ['caseworker'], from: ['begun'], to: 'done' },
		withdraw: { effect: 'protect', by: ['person'], to: 'done' },
	},
};

function overlap(a: Box, b: Box): boolean {
	const across = a.x < b.x + b.width && b.x < a.x + a.width;
	return across && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside({ width, height, chips, nodes, wires }: Diagram): boolean {
	const boxes = [...chips, ...nodes].every(
		(box) => box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
	);
	const points = wires.flatMap((wire) => wire.points);
	return boxes && points.every(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height);
}
