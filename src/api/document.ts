/** Who we are, for the description of the API. */
export const document = {
	openapi: '3.1.0',
	info: {
		title: 'Amparo',
		version: '1',
		description:
			'What a person may send and read with a receipt, and what a tool may ask of this server. ' +
			'No address, user agent or exact time of a person is kept.',
		license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
	},
	servers: [{ url: '/' }],
};
