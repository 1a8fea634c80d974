import { expect, test } from 'vitest';
import { RecordStory } from '#tests/support/record-story.ts';
import { childBestInterests } from './child-best-interests.ts';

const FOR_THE_CHILD = { bestInterests: 'in-their-interest' };
const at = (day: string, time = '09:00') => `2026-${day}T${time}:00Z`;

/** Semhar is fifteen, and was separated from her uncle at a border. */
function semhar() {
	return new RecordStory(childBestInterests, { zone: 'Africa/Khartoum' }).does(
		'identifyChild',
		'child-officer:Rosa',
		at('03-01'),
		{ childSituation: 'separated', ageStatus: 'under18', turns18: '2028-09' },
	);
}

/** Guardian, tracing, the child’s words and an assessment: all that a panel needs. */
function beforeThePanel() {
	return semhar()
		.does('appointGuardian', 'child-officer:Rosa', at('03-02'), { guardianFrom: 'independent' })
		.does('startTracing', 'child-officer:Rosa', at('03-03'))
		.does('hearChild', 'guardian:Tesfaye', at('03-04'), { childHeard: 'heard' })
		.does('assess', 'child-officer:Rosa', at('03-05'), { decisionAbout: ['return'] })
		.does('openPanel', 'supervisor:Imani', at('03-06'), { decisionAbout: ['return'] });
}

test('a panel of three with the independent guardian decides, and not whoever assessed', () => {
	const story = beforeThePanel();
	expect(story.tries('decide', 'panel:Ana', at('03-07'), FOR_THE_CHILD)).toEqual([
		'guardian-not-on-panel',
	]);
	story.does('joinPanel', 'guardian:Tesfaye', at('03-07', '10:00'));
	expect(story.tries('decide', 'panel:Rosa', at('03-07', '11:00'), FOR_THE_CHILD)).toEqual([
		'four-eyes',
	]);
	story.does('decide', 'guardian:Tesfaye', at('03-07', '11:00'), FOR_THE_CHILD);
	expect(story.tries('decide', 'guardian:Tesfaye', at('03-07', '11:30'), FOR_THE_CHILD)).toEqual([
		'already-signed',
	]);
	story.does('decide', 'panel:Ana', at('03-07', '12:00'), FOR_THE_CHILD);
	expect(story.state(at('03-07', '13:00')).stage).toBe('determining');
	story.does('decide', 'panel:Björn', at('03-07', '14:00'), FOR_THE_CHILD);
	expect(story.state(at('03-07', '15:00')).stage).toBe('decided');
});

test('a guardian who works for the body that decides does not sit on the panel', () => {
	const story = beforeThePanel().does(
		'appointGuardian',
		'child-officer:Rosa',
		at('03-06', '12:00'),
		{
			guardianFrom: 'deciding-body',
		},
	);
	expect(story.tries('joinPanel', 'guardian:Tesfaye', at('03-07'))).toEqual([
		'guardian-not-independent',
	]);
});

test('no decision without guardian, tracing and the child’s own view', () => {
	const story = semhar()
		.does('assess', 'child-officer:Rosa', at('03-05'), { decisionAbout: ['return'] })
		.does('openPanel', 'supervisor', at('03-06'), { decisionAbout: ['return'] });
	expect(story.tries('decide', 'panel', at('03-07'), FOR_THE_CHILD)).toEqual([
		'no-guardian',
		'guardian-not-on-panel',
		'no-tracing',
		'child-not-heard',
	]);
});

test('a reason why the child was not heard takes the place of the view, and silence does not', () => {
	const story = beforeThePanel().does('joinPanel', 'guardian:Tesfaye', at('03-07'));
	story.does('newFacts', 'family', at('03-08'));
	story.does('openPanel', 'supervisor:Imani', at('03-08', '10:00'), { decisionAbout: ['return'] });
	story.does('joinPanel', 'guardian:Tesfaye', at('03-08', '11:00'));
	expect(story.tries('decide', 'panel:Ana', at('03-09'), FOR_THE_CHILD)).toEqual([
		'child-not-heard',
	]);
	story.does('hearChild', 'guardian:Tesfaye', at('03-09', '10:00'), { childHeard: 'did-not-want' });
	expect(story.tries('decide', 'panel:Ana', at('03-09', '11:00'), FOR_THE_CHILD)).toEqual([]);
});

test('a mark of abuse stops tracing and contact until two others lift it after hearing the child', () => {
	const story = semhar().does('markAbuse', 'person', at('03-02'));
	expect(story.tries('startTracing', 'child-officer:Rosa', at('03-03'))).toEqual(['abuse-marked']);
	expect(story.tries('contactFamily', 'child-officer:Rosa', at('03-03'))).toContain('abuse-marked');
	expect(story.tries('liftAbuseMark', 'child-officer:Rosa', at('03-03'))).toEqual([
		'child-not-heard',
	]);
	story.does('hearChild', 'guardian', at('03-04'), { childHeard: 'heard' });
	story.does('liftAbuseMark', 'child-officer:Rosa', at('03-05'));
	expect(story.tries('startTracing', 'child-officer:Rosa', at('03-05'))).toEqual(['abuse-marked']);
	story.does('liftAbuseMark', 'supervisor:Imani', at('03-06'));
	expect(story.tries('startTracing', 'child-officer:Rosa', at('03-06'))).toEqual([]);
});

test('no hand-over before the decision, and only to a child protection body', () => {
	const story = beforeThePanel();
	expect(
		story.tries('handOver', 'child-officer:Rosa', at('03-06', '12:00'), {
			receiver: 'child-protection',
		}),
	).toEqual(['not-at-this-stage', 'no-best-interests-decision']);
	story.does('joinPanel', 'guardian:Tesfaye', at('03-07'));
	for (const name of ['Ana', 'Björn', 'Chidi'])
		story.does('decide', `panel:${name}`, at('03-08'), FOR_THE_CHILD);
	const over = (receiver: string) =>
		story.tries('handOver', 'child-officer:Rosa', at('03-09'), { receiver });
	expect(over('other-body')).toEqual(['not-a-child-body']);
	story.does('appeal', 'person', at('03-08', '12:00'));
	expect(over('child-protection')).toEqual(['appeal-pending']);
	story.does('decideAppeal', 'outside', at('03-08', '18:00'), { outcome: 'upheld' });
	expect(over('child-protection')).toEqual([]);
});

test('a case in which a panel must decide is not closed before it did', () => {
	const story = semhar()
		.does('hearChild', 'guardian', at('03-04'), { childHeard: 'heard' })
		.does('assess', 'child-officer:Rosa', at('03-05'), { decisionAbout: ['transfer'] });
	expect(story.tries('close', 'supervisor:Imani', at('03-06'))).toEqual([
		'no-best-interests-decision',
	]);
});

test('doubt about age is read as childhood until two who did not assess decide otherwise', () => {
	const story = semhar().does('setAge', 'caseworker', at('03-02'), { ageStatus: 'disputed' });
	expect(story.state(at('03-02')).flags).toContain('child');
	expect(story.tries('findAdult', 'panel:Ana', at('03-03'), { ageStatus: 'adult' })).toEqual([
		'no-guardian',
		'child-not-heard',
	]);
	story
		.does('appointGuardian', 'child-officer:Rosa', at('03-03'))
		.does('hearChild', 'guardian', at('03-04'))
		.does('findAdult', 'panel:Ana', at('03-05'), { ageStatus: 'adult' });
	expect(story.state(at('03-05')).flags).toContain('child');
	story.does('findAdult', 'panel:Björn', at('03-06'), { ageStatus: 'adult' });
	expect(story.state(at('03-06')).flags).not.toContain('child');
});

test('a guardian is owed within three days, safety within one', () => {
	const story = semhar();
	expect(String(story.clock('guardian', at('03-02')).due)).toBe('2026-03-04T22:00:00Z');
	expect(String(story.clock('safe', at('03-01')).due)).toBe('2026-03-02T09:00:00Z');
});

test('the plan for after care is owed six months before the eighteenth birthday', () => {
	const story = semhar();
	expect(story.clock('afterCarePlan', '2028-02-20T09:00:00Z').state).toBe('soon');
	expect(story.clock('afterCarePlan', '2028-03-01T22:00:00Z').state).toBe('overdue');
	expect(story.clock('eighteen', '2028-08-20T09:00:00Z').state).toBe('soon');
	story.does('planAfterCare', 'guardian', '2028-02-25T09:00:00Z');
	expect(story.clock('afterCarePlan', '2028-09-01T09:00:00Z')).toMatchObject({
		state: 'met',
		breaches: [],
	});
});
