/**
 * What every answer says to the browser, beside the content policy of the pages.
 *
 * Referrers stay within our own pages; "no-referrer" would make Chromium send
 * forms with `Origin: null`, which we must refuse. The microphone is for spoken
 * reports; nothing else of the device is ever asked for.
 */
export function securityHeaders(origin: string | null): Record<string, string> {
	return {
		'referrer-policy': 'same-origin',
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'permissions-policy': [
			'microphone=(self)',
			...['accelerometer', 'bluetooth', 'browsing-topics', 'camera', 'display-capture'],
			...['geolocation', 'gyroscope', 'hid', 'magnetometer', 'midi', 'payment', 'serial', 'usb'],
		]
			.map((feature) => (feature.includes('=') ? feature : `${feature}=()`))
			.join(', '),
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		...(origin?.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
	};
}
