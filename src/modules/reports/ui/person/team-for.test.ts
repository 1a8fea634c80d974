import { expect, test } from 'vitest';
import { teamFor } from './team-for.ts';

const intake = { id: 'intake' };
const children = { id: 'children' };

test('a report goes to the team that receives by default', () => {
	expect(teamFor([intake, children], [])).toBe(intake);
});

test('a report never goes to a team that the person keeps away', () => {
	expect(teamFor([intake, children], ['intake'])).toBe(children);
});

test('when every team is kept away, a report goes to nobody', () => {
	expect(teamFor([intake, children], ['intake', 'children'])).toBe(undefined);
});
