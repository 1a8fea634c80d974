/**
 * Where it happened and of what kind, never what it said: the message of an
 * error can carry what a person wrote.
 */
export function describeUnforeseen(error: unknown): string {
	if (!(error instanceof Error)) return `Unforeseen: ${typeof error}`;
	const { code } = error as NodeJS.ErrnoException;
	const { stack = '', message } = error;
	const frames = stack
		.slice(stack.includes(message) ? stack.indexOf(message) + message.length : 0)
		.split('\n')
		.filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line));
	return [`Unforeseen: ${error.name}${code ? ` ${code}` : ''}`, ...frames.slice(0, 8)].join('\n');
}

/** A forgotten promise is told and survived; a broken process is told and ended. */
export function watchUnforeseen(tell: (line: string) => void): void {
	process.on('unhandledRejection', (error) => tell(describeUnforeseen(error)));
	process.on('uncaughtException', (error) => {
		tell(describeUnforeseen(error));
		process.exit(1);
	});
}
