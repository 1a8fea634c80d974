import { expect, test } from 'vitest';
import { endingOf, minutesOf } from './recorder.ts';

test('a recording has an ending that other devices know', () => {
	expect(endingOf('audio/webm')).toBe('.webm');
	expect(endingOf('audio/mp4')).toBe('.m4a');
	expect(endingOf('audio/unheard-of')).toBe('.audio');
});

test('the time of a recording is told in minutes and seconds', () => {
	expect(minutesOf(5)).toBe('0:05');
	expect(minutesOf(605)).toBe('10:05');
});
