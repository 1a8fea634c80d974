import { expect, test } from 'vitest';
import { drawIncident, type Named } from './draw.ts';
import { incidentOf } from './incident.ts';

const wrote = (action: string, facts = {}, id = '') => ({ id: `${action} ${id}`, action, facts });
const incident = incidentOf([
	...[wrote('addVictim', {}, '1'), wrote('addVictim', { sameAs: 1 }, '2'), wrote('addVictim')],
	wrote('addPerpetrator', { perpetratorKind: 'police' }),
	wrote('addAct', { actType: 'beating', victim: 2 }, '1'),
	wrote('addAct', { actType: 'threats', victim: 9 }, '2'),
	wrote('addInvolvement', { actNumber: 1, perpetrator: 1, involvement: 'planned' }),
]);
const box = (one: number) => ({ head: String(one), text: 'words that need more than one line' });
const named: Named = { victim: box, act: box, perpetrator: box };

test('everyone stands in the picture once, and a line leads only to who is there', () => {
	const { boxes, wires } = drawIncident(incident, named);
	expect(boxes.map(({ id }) => id)).toEqual([
		...['victim 1', 'victim 3', 'act 1', 'act 2', 'perpetrator 1'],
	]);
	expect(wires).toHaveLength(2);
});

test('read from the right it is the same picture, mirrored', () => {
	const [left, right] = [drawIncident(incident, named), drawIncident(incident, named, 'rtl')];
	for (const [i, { x, width, y }] of left.boxes.entries()) {
		expect(right.boxes[i]).toMatchObject({ x: left.width - x - width, y });
	}
});
