import { expect, test } from 'vitest';
import { newKeys } from './keys.ts';
import { CannotOpen, openText, sealText } from './seal.ts';
import { unwrapIdentity, wrapIdentity } from './wrap.ts';

test('a member opens a report through the compartment', async () => {
	const [member, compartment, report] = await Promise.all([newKeys(), newKeys(), newKeys()]);
	const content = await sealText([report.recipient], 'they took my papers');
	const forTeam = await wrapIdentity(report.identity, [compartment.recipient]);
	const forMember = await wrapIdentity(compartment.identity, [member.recipient]);

	const team = await unwrapIdentity(forMember, member.identity);
	const opened = await unwrapIdentity(forTeam, team);
	expect(await openText(opened, content)).toBe('they took my papers');
});

test('without a wrap the report stays closed', async () => {
	const [colleague, compartment, report] = await Promise.all([newKeys(), newKeys(), newKeys()]);
	const forTeam = await wrapIdentity(report.identity, [compartment.recipient]);
	await expect(unwrapIdentity(forTeam, colleague.identity)).rejects.toThrow(CannotOpen);
});

test('only identities are wrapped, and only identities come out', async () => {
	const { identity, recipient } = await newKeys();
	await expect(wrapIdentity('a story', [recipient])).rejects.toThrow('identity');
	const story = await sealText([recipient], 'a story');
	await expect(unwrapIdentity(story, identity)).rejects.toThrow(CannotOpen);
});
