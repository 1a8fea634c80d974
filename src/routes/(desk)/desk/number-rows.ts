import {
	EMERGENCY_SERVICES,
	type EmergencyNumber,
	type Settings,
} from '#foundations/access/index.ts';

/** One line of the form of emergency numbers, as typed. */
export type NumberRow = { country: string; service: string; number: string; checked: boolean };

type Read = (name: string) => string;

/** What the rows of the form say, the empty ones too. */
export function numberRows(read: Read, count: number): NumberRow[] {
	return Array.from({ length: count }, (_, row) => ({
		country: read(`number_${row}_country`),
		service: read(`number_${row}_service`),
		number: read(`number_${row}_number`),
		checked: read(`number_${row}_checked`) === 'yes',
	}));
}

export function rowsOfEmergency(emergency: Settings['emergency']): NumberRow[] {
	return Object.entries(emergency).flatMap(([country, numbers]) =>
		numbers.map(({ service, number, checked }) => ({ country, service, number, checked })),
	);
}

/** The numbers by country; undefined when a row is half filled in or no number. */
export function emergencyFrom(rows: readonly NumberRow[]): Settings['emergency'] | undefined {
	const filled = rows.filter(({ number }) => number.trim() !== '');
	const by: Record<string, EmergencyNumber[]> = {};
	for (const { country, service: said, number, checked } of filled) {
		const service = EMERGENCY_SERVICES.find((known) => known === said);
		const plain = number.trim().replace(/\s+/g, ' ');
		if (!service || !/^[A-Z]{2}$/.test(country) || !/^\+?\d[\d -]{1,19}$/.test(plain))
			return undefined;
		by[country] = [...(by[country] ?? []), { service, number: plain, checked }];
	}
	return by;
}
