import { expect, test } from 'vitest';
import en from '../../../../../messages/public/en.json' with { type: 'json' };
import { labelled } from './labelled.ts';

test('in the list above a form each line names its field, of several boxes the question', () => {
	expect(
		labelled({ origin_1: 'Not in the list.', age_from: 'Reversed.', leg_2_day: 'No such day.' }),
	).toEqual({
		origin_1: `${en.search_origin}: Not in the list.`,
		age_from: `${en.search_age}: Reversed.`,
		leg_2_day: `${en.search_leg_when}: No such day.`,
	});
	expect(labelled({ send: 'Not sent.' })).toEqual({ send: 'Not sent.' });
});
