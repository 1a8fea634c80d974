import { bootDatabase, CannotStart } from '#foundations/db/server/index.ts';

/**
 * A process with a database, for tests that kill processes: prints the
 * database's URL when it is ready, leaves in order on SIGTERM.
 */
try {
	const { url, stop } = await bootDatabase({
		dataFolder: process.argv[2] ?? '',
		url: process.env.DATABASE_URL,
		log: (line) => console.error(line),
	});
	process.on('SIGTERM', () => stop().then(() => process.exit(0)));
	setInterval(() => {}, 60_000);
	console.log(url);
} catch (error) {
	console.error(error instanceof CannotStart ? error.message : error);
	process.exit(1);
}
