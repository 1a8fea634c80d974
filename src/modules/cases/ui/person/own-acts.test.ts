import { expect, test } from 'vitest';
import { PROCEDURES } from '../../definitions/index.ts';
import { ownActs } from './own-acts.ts';

const theirs = ({ actions }: (typeof PROCEDURES)[number]) =>
	Object.keys(actions).filter((name) => actions[name]?.by.includes('person'));

test('whoever is held finds three acts first: to challenge, to tell of fear, to add', () => {
	const acts = [
		'noteCustody',
		'completeRegister',
		'noteDeath',
		'release',
		'recordFear',
		'challenge',
	];
	expect(ownActs(acts, (action) => action === 'noteCustody')).toEqual({
		first: ['challenge', 'recordFear', 'completeRegister'],
		rest: ['release'],
	});
});

test.each(PROCEDURES)(
	'nothing that a person may do in $id is taken away, nor offered twice',
	(procedure) => {
		const opens = (action: string) => procedure.actions[action]?.opens === true;
		const { first, rest } = ownActs(theirs(procedure), opens);
		expect(first.length).toBeLessThanOrEqual(3);
		expect([...first, ...rest].toSorted()).toEqual(
			theirs(procedure)
				.filter((action) => !opens(action) && action !== 'noteDeath')
				.toSorted(),
		);
	},
);
