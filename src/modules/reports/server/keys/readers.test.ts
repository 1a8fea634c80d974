import { beforeAll, expect, test } from 'vitest';
import type { MemberSession } from '#foundations/access/index.ts';
import { houseForFile } from '#tests/support/house-for-file.ts';
import { aReportingHouse, SATURDAY } from '#tests/support/reporting-house.ts';
import * as door from '../index.ts';

const house = houseForFile(aReportingHouse);
let members: Record<'amina' | 'joseph' | 'leila' | 'noor' | 'root', MemberSession>;
beforeAll(async () => {
	const { intake, border, children } = house;
	members = {
		amina: await house.member('Amina', [intake]),
		joseph: await house.member('Joseph', [intake, border]),
		leila: await house.member('Leila', [children]),
		noor: await house.member('Noor', [border]),
		root: await house.member('Root', [intake], { roles: ['administrator'] }),
	};
});

const now = { now: SATURDAY };

async function readers(reportId: string): Promise<string[]> {
	const found = await door.readersOf(house.db, members.amina, { reportId }, now);
	const nameOf = ([name, { member }]: [string, MemberSession]) =>
		found.some(({ id }) => id === member.id) ? [name] : [];
	return Object.entries(members).flatMap(nameOf);
}

test('whoever is in a team that the person keeps away is named nowhere as a reader', async () => {
	const { reportId } = await house.told({ keepAway: [house.border.id] });
	expect(await readers(reportId)).toEqual(['amina', 'leila']);
});

test('whoever the desk keeps away is no reader, and neither is who runs the server', async () => {
	const { reportId } = await house.told();
	expect(await readers(reportId)).toEqual(['amina', 'joseph', 'leila', 'noor']);
	const who = members.joseph.member.id;
	await door.excludeMember(house.db, members.amina, { reportId, who }, now);
	expect(await readers(reportId)).toEqual(['amina', 'leila', 'noor']);
});

test('only the team that a report lies with opens it; others can be asked', async () => {
	const { reportId } = await house.told({ keepAway: [house.border.id] });
	const found = await door.readersOf(house.db, members.amina, { reportId }, now);
	expect(found.filter(({ opens }) => opens).map(({ id }) => id)).toEqual([members.amina.member.id]);
});

test('a reader is told with their teams', async () => {
	const { reportId } = await house.told();
	const found = await door.readersOf(house.db, members.amina, { reportId }, now);
	const joseph = found.find(({ id }) => id === members.joseph.member.id);
	expect(joseph?.compartments.toSorted()).toEqual([house.intake.id, house.border.id].toSorted());
});
