/** Files that people bring and that we know how to clean, by what their bytes say. */
export const kinds = {
	jpeg: { family: 'image', type: 'image/jpeg', extension: 'jpg' },
	png: { family: 'image', type: 'image/png', extension: 'png' },
	webp: { family: 'image', type: 'image/webp', extension: 'webp' },
	gif: { family: 'image', type: 'image/gif', extension: 'gif' },
	heic: { family: 'image', type: 'image/heic', extension: 'heic' },
	pdf: { family: 'document', type: 'application/pdf', extension: 'pdf' },
	docx: {
		family: 'document',
		type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		extension: 'docx',
	},
	xlsx: {
		family: 'document',
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		extension: 'xlsx',
	},
	odt: {
		family: 'document',
		type: 'application/vnd.oasis.opendocument.text',
		extension: 'odt',
	},
	mp4: { family: 'recording', type: 'video/mp4', extension: 'mp4' },
	mov: { family: 'recording', type: 'video/quicktime', extension: 'mov' },
	'3gp': { family: 'recording', type: 'video/3gpp', extension: '3gp' },
	webm: { family: 'recording', type: 'video/webm', extension: 'webm' },
	ogg: { family: 'recording', type: 'audio/ogg', extension: 'ogg' },
	mp3: { family: 'recording', type: 'audio/mpeg', extension: 'mp3' },
	m4a: { family: 'recording', type: 'audio/mp4', extension: 'm4a' },
	wav: { family: 'recording', type: 'audio/wav', extension: 'wav' },
	amr: { family: 'recording', type: 'audio/amr', extension: 'amr' },
	text: { family: 'text', type: 'text/plain; charset=utf-8', extension: 'txt' },
} as const satisfies Record<string, { family: Family; type: string; extension: string }>;

export type Family = 'image' | 'document' | 'recording' | 'text';

export type Kind = keyof typeof kinds;

export function isKind(text: unknown): text is Kind {
	return typeof text === 'string' && Object.hasOwn(kinds, text);
}
