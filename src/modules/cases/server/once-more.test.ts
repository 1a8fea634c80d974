import { expect, test } from 'vitest';
import { Overtaken, onceMore } from './once-more.ts';

const deadlock = () => new Error('broken off', { cause: { code: '40P01' } });

/** Fails with the first of these, then with the next, then goes well. */
function failing(...errors: Error[]) {
	let tries = 0;
	const work = async () => {
		const error = errors[tries];
		tries += 1;
		if (error) throw error;
		return tries;
	};
	return { work, tries: () => tries };
}

test('what broke off because others held it, or were quicker, is done once more and not for ever', async () => {
	for (const error of [deadlock(), new Overtaken()]) {
		expect(await onceMore(failing(error).work)).toBe(2);
	}
	const twice = failing(deadlock(), deadlock());
	await expect(onceMore(twice.work)).rejects.toThrow('broken off');
	expect(twice.tries()).toBe(2);
});

test('whatever else fails is not tried again', async () => {
	const once = failing(new Error('no', { cause: { code: '23505' } }));
	await expect(onceMore(once.work)).rejects.toThrow('no');
	expect(once.tries()).toBe(1);
});
