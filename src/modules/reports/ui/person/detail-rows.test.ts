import { expect, test } from 'vitest';
import { detailRows } from './detail-rows.ts';
import { exportText } from './export-text.ts';

test('what was left open makes no row', () => {
	expect(detailRows({})).toEqual([]);
	expect(detailRows({ place: 'the second gate', who: '' })).toHaveLength(1);
});

test('a date is shown in the calendar in which it was given', () => {
	const [row] = detailRows({ when: { calendar: 'ethiopic', year: 2019, month: 3 } });
	expect(row?.text).toContain('2019 / 3');
	expect(row?.text).toContain('Ethiopian');
});

test('what a person takes along holds all that they said and were told, and names nobody else', () => {
	const text = exportText({
		reportId: 'r',
		stage: 'open',
		mode: 'confidential',
		kind: 'employer',
		urgent: false,
		language: 'en',
		receivedOn: '2026-11-21',
		compartmentId: 'c',
		acknowledge: null,
		feedback: null,
		appealBy: null,
		keys: null,
		account: { open: { words: 'They kept my passport.' } },
		details: { open: { place: 'the farm behind the station', name: 'Hodan' } },
		messages: [
			{
				...{ id: 'm', from: 'team', kind: 'decision', on: '2026-11-25', fresh: false },
				content: { open: { text: 'It is closed.', appeal: 'Write to the court.' } },
			},
		],
		files: [
			{
				...{ id: 'f', on: '2026-11-21', sha256: null },
				about: { open: { name: 'contract.jpg', type: 'image/jpeg', bytes: 3 } },
			},
		],
		erasesOn: null,
		askings: [],
		attempts: [],
		reprisals: 0,
	});
	const said = ['my passport', 'behind the station', 'Hodan', 'closed', 'court', 'contract.jpg'];
	for (const each of said) expect(text).toContain(each);
});
