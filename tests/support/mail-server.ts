import { createServer, type Server, type Socket } from 'node:net';

export type MailServer = {
	/** As `AMPARO_SMTP_URL` has it. */
	url: string;
	/** What each letter said, from its first header to its last line. */
	letters: string[];
	/** All that was said to it, commands included. */
	said: () => string;
	close: () => void;
};

/** A mail server on this machine that takes every letter and keeps it (RFC 5321, as far as needed). */
export async function aMailServer(): Promise<MailServer> {
	const letters: string[] = [];
	const said: string[] = [];
	const server: Server = createServer((socket) => answer(socket, { letters, said }));
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as { port: number };
	return {
		...{ url: `smtp://127.0.0.1:${port}`, letters },
		said: () => said.join(''),
		close: () => void server.close(),
	};
}

function answer(socket: Socket, { letters, said }: { letters: string[]; said: string[] }): void {
	let letter: string | null = null;
	socket.write('220 test\r\n');
	socket.on('error', () => {});
	socket.on('data', (chunk) => {
		const text = chunk.toString();
		said.push(text);
		if (letter !== null) {
			letter += text;
			if (!letter.endsWith('\r\n.\r\n')) return;
			letters.push(letter);
			letter = null;
			socket.write('250 taken\r\n');
		} else if (text.startsWith('DATA')) {
			letter = '';
			socket.write('354 go on\r\n');
		} else {
			socket.write(text.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n');
		}
	});
}
