/**
 * Acts of which others learn within the minute, besides any limit: a sealed profile is to be opened,
 * or was. By procedure.
 *
 * Source: A/RES/78/217, para. 15 (d); UNTOC, art. 24 (protection of witnesses).
 */
export const ALARMS: Readonly<Record<string, readonly string[]>> = {
	witness: ['askBreakGlass', 'breakGlass'],
};

export function isAlarm(procedure: unknown, action: unknown): boolean {
	return ALARMS[String(procedure)]?.includes(String(action)) ?? false;
}
