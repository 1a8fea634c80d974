import { make } from './pages.ts';
import type { Parts } from './parts.ts';
import { canRecord, minutesOf, type Recording, record } from './recorder.ts';

/** A button that records a voice and hands on the recording; no button where nothing can record. */
export function offerVoice(after: HTMLElement, parts: Parts, done: (file: File) => void): void {
	if (!canRecord()) return;
	const button = make('button', 'button quiet', parts.say('record'));
	button.type = 'button';
	const status = make('span', 'hint');
	status.setAttribute('role', 'status');
	const place = make('p', '');
	place.append(button, ' ', status);
	after.before(place);

	let running: { recording: Recording; timer: ReturnType<typeof setInterval> } | null = null;
	let count = 0;

	const begin = async () => {
		const name = parts.say('recordingName', { number: count + 1 });
		const recording = await record(name);
		count += 1;
		let seconds = 0;
		const tick = () => {
			status.textContent = parts.say('recordRunning', {
				time: parts.inNumerals(minutesOf(seconds)),
			});
			seconds += 1;
		};
		tick();
		running = { recording, timer: setInterval(tick, 1000) };
		button.textContent = parts.say('recordStop');
	};
	const end = async ({ recording, timer }: NonNullable<typeof running>) => {
		running = null;
		clearInterval(timer);
		status.textContent = '';
		button.textContent = parts.say('record');
		done(await recording.stop());
	};
	button.addEventListener('click', () => {
		const work = running ? end(running) : begin();
		work.catch(() => {
			status.textContent = parts.say('recordDenied');
		});
	});
}
