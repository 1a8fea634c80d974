import { expect, test } from 'vitest';
import { fileAnswer } from './file-answer.ts';

const bytes = new TextEncoder().encode('<script>alert(1)</script>');
const headersOf = (name: string, type: string, original = false) =>
	fileAnswer({ name, type, stream: new Blob([bytes]).stream(), original }).headers;

test('a file from a stranger is saved and never a page of ours', () => {
	const headers = headersOf('photo.html', 'text/html');
	expect(headers.get('content-type')).toBe('application/octet-stream');
	expect(headers.get('content-disposition')).toMatch(/^attachment;/);
	expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
	expect(headers.get('x-content-type-options')).toBe('nosniff');
	expect(headers.get('cache-control')).toBe('no-store');
});

test('a cleaned picture can be looked at on the page; an original cannot', () => {
	expect(headersOf('a.jpg', 'image/jpeg').get('content-type')).toBe('image/jpeg');
	expect(headersOf('a.jpg', 'image/jpeg', true).get('content-type')).toBe(
		'application/octet-stream',
	);
	expect(headersOf('a.svg', 'image/svg+xml').get('content-type')).toBe('application/octet-stream');
});

test('a name keeps its script and breaks out of nothing', () => {
	const header = headersOf('صوت"; x=\r\n../é.ogg', 'audio/ogg').get('content-disposition') ?? '';
	expect(header).toContain("filename*=UTF-8''%D8%B5%D9%88%D8%AA");
	expect(header).not.toMatch(/[\r\n]|\.\.\/|"; x/);
});
