import { beforeAll, expect, test } from 'vitest';
import { surface } from './surface.ts';

/**
 * What the platform will not do is first of all what it has no place for. Each line is a refusal
 * and the words by which a column, an action, a page or a path for it would have to be called.
 */
const nowhere = {
	'R1 · nobody is asked for, listed by or searched by migration status':
		/(migration|immigration|residen\w*|legal|visa|permit|asylum)[_-]?status|undocumented|irregular|papers_ok/i,
	'R2 · nothing feeds border or immigration enforcement':
		/enforcement_(read|feed|search|list)|watch_?list|border_?(feed|query)/i,
	'R3 · nobody is listed or counted by nationality': /nationality|citizenship|ethnic/i,
	'R4 · there are no removal lists, manifests, schedules or beds':
		/removal|deport|manifest|flight_|bed_(count|capacity)|charter/i,
	'R5 · no consulate is told by the machine': /auto_?consul|consulate_notif/i,
	'R6 · no child is transferred or disclosed without a decision on best interests':
		/child_(transfer|return|disclos)/i,
	'R7 · nobody gets a score for risk, credibility, eligibility or age':
		/score|credib|eligib|risk_(level|rating)|age_estimat|trust_level/i,
	'R8 · no face, finger, voice or device is matched':
		/biometr|face_?(match|id|print)|fingerprint|voice_?print|iris/i,
	'R9 · no HIV or pregnancy result is stored': /\bhiv\b|pregnan|test_result/i,
	'R10 · no family sees a candidate or a body': /candidate_(match|public)|body_(photo|image)/i,
	'R11 · nobody outside a case is told whether someone is known':
		/person_(exists|search|lookup)|is_known/i,
	'R15 · no speaker is profiled and nothing is taken down by machine':
		/takedown|speaker_profile|mass_report/i,
	'R16 · no intelligence on smugglers, contacts or money':
		/contact_graph|money_trail|smuggler_(id|name)|route_intel/i,
	'R17 · no shelter, witness or live position can be searched':
		/shelter_(address|place)|witness_name|latitude|longitude|geom|position_live/i,
	'R18 · nobody forecasts where people move': /forecast|predict|heat_?map|live_map/i,
	'R19 · no country gets a score': /country_(score|rank)|composite_index/i,
	'R21 · no money is moved and no commission taken': /payment|wallet|remit|commission|iban/i,
	'R22 · no machine advises on law': /legal_advice|chat_?bot|auto_?advice/i,
};

let names: string[];
beforeAll(async () => {
	names = await surface();
});

test.each(Object.entries(nowhere))('%s', (_, words) => {
	expect(names.filter((name) => words.test(name))).toEqual([]);
});

test('the search for what must not be there looks at everything there is', () => {
	expect(names.length).toBeGreaterThan(150);
	expect(names).toContain('reports_reports.kind');
	expect(names).toContain('reports.submit');
	expect(names.some((name) => name.includes('(public)/api'))).toBe(true);
});

test('R14 · there is no place for an internet address or the make of a phone', () => {
	expect(names.filter((name) => /\bip\b|_ip\b|ip_?addr|user_?agent|device_id/i.test(name))).toEqual(
		[],
	);
});
