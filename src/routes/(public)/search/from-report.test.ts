import { expect, test } from 'vitest';
import { Temporal } from '#foundations/time/index.ts';
import { readSearch } from '#modules/tracing/forms.ts';
import { typedFromReport } from './from-report.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const report = {
	...{ words: 'My cousin never arrived.', who: 'A driver', kind: 'missing', about: 'someone' },
	...{ place: 'Agadez', country: 'NE', when_calendar: 'gregory', when_year: '2026' },
	...{ contact: '+00 1234', contact_safe: 'after dark', mode: 'confidential', name: 'Amina' },
};

test('who told a report finds every word again in the search, and is not taken for the missing', () => {
	const read = readSearch(typedFromReport(report), today);
	expect(read).toMatchObject({
		ok: true,
		content: {
			words: 'My cousin never arrived.\nA driver',
			person: { names: [], legs: [{ place: 'Agadez', country: 'NE' }] },
			lastContact: { when: { year: 2026 } },
			telling: { whom: 'Amina', contact: '+00 1234\nafter dark' },
		},
	});
});

test('a name typed before choosing to stay anonymous comes nowhere', () => {
	const typed = typedFromReport({ ...report, mode: 'anonymous' });
	expect(JSON.stringify(typed)).not.toContain('Amina');
});
