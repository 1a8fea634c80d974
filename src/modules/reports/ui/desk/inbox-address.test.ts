import { expect, test } from 'vitest';
import { addressOf, isNarrowed, readShown } from './inbox-address.ts';

const read = (query: string) => readShown(new URLSearchParams(query));

test('every view of the inbox is a link that leads back to itself', () => {
	const query = 'only=late&stage=received&team=0b8a7b0e-52a9-4a7a-8f43-3b3a4f0b1c11&page=3';
	const shown = read(query);
	expect(
		read(addressOf('/en/desk/inbox', shown, { page: shown.page }).split('?')[1] ?? ''),
	).toEqual(shown);
});

test('choosing something else begins at the first page again', () => {
	expect(addressOf('/en/desk/inbox', read('only=late&page=3'), { only: 'mine' })).toBe(
		'/en/desk/inbox?only=mine',
	);
});

test('the whole inbox has a plain address', () => {
	const shown = read('only=late');
	expect(isNarrowed(shown)).toBe(true);
	expect(addressOf('/en/desk/inbox', shown, { only: undefined })).toBe('/en/desk/inbox');
});

test('an address that makes no sense opens the inbox all the same', () => {
	expect(read('only=<b>&stage=lost&team=1&wave=x&page=-4')).toEqual({ page: 1 });
	expect(isNarrowed(read('page=9e9'))).toBe(false);
});
