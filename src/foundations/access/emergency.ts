import type { EmergencyNumber, EmergencyService } from './settings.ts';

/**
 * Emergency numbers to begin with, by country. Only numbers that stand in law or are published by
 * the State and that do not change by region; the organisation checks them and adds its own.
 *
 * `checked` is true where the source is named here: 112 in the European Union (Directive (EU)
 * 2018/1972, article 109) and its neighbours of the same rule, 911 in North America, 999, 000 and
 * 111 in the United Kingdom, Australia and New Zealand. All others say that nobody has checked.
 */
export function emergencyDefaults(country: string): readonly EmergencyNumber[] {
	if (by112.includes(country)) {
		return [{ service: 'any', number: '112', checked: true }, ...(atSea[country] ?? [])];
	}
	return others[country] ?? [];
}

/** Countries for which we can suggest a number. */
export function countriesWithDefaults(): readonly string[] {
	return [...by112, ...Object.keys(others)].sort();
}

const by112: readonly string[] =
	'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(
		' ',
	);

const atSea: Readonly<Record<string, readonly EmergencyNumber[]>> = {
	IT: [number('sea', '1530')],
	GR: [number('sea', '108')],
	FR: [number('sea', '196')],
	ES: [number('sea', '900 202 202')],
};

const others: Readonly<Record<string, readonly EmergencyNumber[]>> = {
	US: [{ service: 'any', number: '911', checked: true }],
	CA: [{ service: 'any', number: '911', checked: true }],
	GB: [{ service: 'any', number: '999', checked: true }],
	AU: [{ service: 'any', number: '000', checked: true }],
	NZ: [{ service: 'any', number: '111', checked: true }],
	AR: [number('any', '911')],
	BD: [number('any', '999')],
	BR: [number('police', '190'), number('ambulance', '192')],
	CH: [number('any', '112')],
	CL: [number('police', '133'), number('ambulance', '131')],
	CN: [number('police', '110'), number('ambulance', '120')],
	CO: [number('any', '123')],
	CR: [number('any', '911')],
	DO: [number('any', '911')],
	EC: [number('any', '911')],
	EG: [number('police', '122'), number('ambulance', '123')],
	GE: [number('any', '112')],
	HN: [number('any', '911')],
	HT: [number('police', '114')],
	IL: [number('police', '100'), number('ambulance', '101')],
	IN: [number('any', '112')],
	IR: [number('police', '110'), number('ambulance', '115')],
	JO: [number('any', '911')],
	JP: [number('police', '110'), number('ambulance', '119')],
	KE: [number('any', '999')],
	KR: [number('police', '112'), number('ambulance', '119')],
	LB: [number('police', '112'), number('ambulance', '140')],
	MA: [number('police', '19'), number('ambulance', '15')],
	MX: [number('any', '911')],
	MY: [number('any', '999')],
	NG: [number('any', '112')],
	PA: [number('any', '911')],
	PE: [number('police', '105'), number('ambulance', '106')],
	PH: [number('any', '911')],
	PK: [number('police', '15'), number('ambulance', '1122')],
	RU: [number('any', '112')],
	SN: [number('police', '17'), number('ambulance', '15')],
	SV: [number('any', '911')],
	TH: [number('police', '191'), number('ambulance', '1669')],
	TN: [number('police', '197'), number('ambulance', '190')],
	TR: [number('any', '112')],
	UA: [number('any', '112')],
	UY: [number('any', '911')],
	ZA: [number('police', '10111'), number('ambulance', '10177')],
};

function number(service: EmergencyService, digits: string): EmergencyNumber {
	return { service, number: digits, checked: false };
}
