import { expect, test } from 'vitest';
import { messageKeyOf, NORMS, problemOf, Refusal } from '#foundations/refusal/index.ts';

test('a refusal has a name, a status and a rule', () => {
	const refusal = new Refusal('reports.accused-reads', { status: 404, norm: 'R12' });
	expect(refusal).toBeInstanceOf(Error);
	expect(refusal).toMatchObject({ code: 'reports.accused-reads', status: 404, norm: 'R12' });
	expect(new Refusal('reports.closed').status).toBe(403);
});

test('its sentence is found by its name', () => {
	expect(messageKeyOf('cases.no-final-decision')).toBe('refusal_cases_no_final_decision');
});

test('the API says it as problem details, with the norm', () => {
	const problem = problemOf(new Refusal('reports.accused-reads', { norm: 'R12' }), 'Not for you.');
	expect(problem).toEqual({
		type: 'tag:amparo,2026:refusal:reports.accused-reads',
		title: 'Not for you.',
		status: 403,
		code: 'reports.accused-reads',
		norm: NORMS.R12,
	});
	expect(problemOf(new Refusal('a.b'), '')).not.toHaveProperty('norm');
});

test('every norm says where its text is', () => {
	for (const norm of Object.values(NORMS)) {
		expect(norm.citation.length).toBeGreaterThan(10);
		expect(norm.source.length).toBeGreaterThan(3);
	}
});
