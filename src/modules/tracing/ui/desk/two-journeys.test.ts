import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twoJourneys } from './two-journeys.ts';

const journey = fc.array(fc.constantFrom('ER', 'SD', 'LY', 'TN', 'IT'), { maxLength: 8 });

test('each journey can be read off the drawing, complete and in its order', () => {
	fc.assert(
		fc.property(journey, journey, (sought, found) => {
			const stops = twoJourneys(sought, found);
			expect(stops.filter((stop) => stop.sought).map(({ country }) => country)).toEqual(sought);
			expect(stops.filter((stop) => stop.found).map(({ country }) => country)).toEqual(found);
		}),
	);
});

test('two people who went the same way meet in every country of it', () => {
	const stops = twoJourneys(['ER', 'SD', 'LY'], ['ER', 'SD', 'LY', 'IT']);
	expect(stops.filter((stop) => stop.sought && stop.found)).toHaveLength(3);
});
