import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mailSettings, openMailer } from './open-mailer.ts';

const letter = { to: 'amina@example.org', subject: 'There is something new', text: 'هناك جديد' };

test('without a mail server each letter is a file that only its owner reads', async () => {
	const data = await mkdtemp(join(tmpdir(), 'amparo-mail-'));
	await openMailer(mailSettings({}, data)).send(letter);
	const [name, ...more] = await readdir(join(data, 'outbox'));
	expect([name?.endsWith('.eml'), more]).toEqual([true, []]);
	const path = join(data, 'outbox', name ?? '');
	expect((await stat(path)).mode & 0o077).toBe(0);
	const text = await readFile(path, 'utf8');
	expect(text).toContain('To: amina@example.org');
	expect(text).not.toMatch(/x-mailer|user-agent|html/i);
});

test('a letter that is no notice is not sent', async () => {
	const data = await mkdtemp(join(tmpdir(), 'amparo-mail-'));
	const long = { ...letter, text: 'They took my passport. '.repeat(100) };
	await expect(openMailer(mailSettings({}, data)).send(long)).rejects.toThrow('short');
});

test('a line break in an address does not become a second addressee', async () => {
	const data = await mkdtemp(join(tmpdir(), 'amparo-mail-'));
	const mailer = openMailer(mailSettings({}, data));
	await mailer.send({ ...letter, to: 'a@example.org\nBcc: b@example.org' }).catch(() => {});
	const names = await readdir(join(data, 'outbox')).catch(() => []);
	for (const name of names) {
		expect(await readFile(join(data, 'outbox', name), 'utf8')).not.toMatch(/^bcc:/im);
	}
});

test('with a mail server the letter is handed to it', async () => {
	const said: string[] = [];
	const server = createServer((socket) => {
		let inData = false;
		socket.write('220 test\r\n');
		socket.on('error', () => {});
		socket.on('data', (chunk) => {
			said.push(chunk.toString());
			if (inData) {
				if (!said.join('').endsWith('\r\n.\r\n')) return;
				inData = false;
				socket.write('250 taken\r\n');
			} else if (chunk.toString().startsWith('DATA')) {
				inData = true;
				socket.write('354 go on\r\n');
			} else {
				socket.write(chunk.toString().startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n');
			}
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as { port: number };
	const env = { AMPARO_SMTP_URL: `smtp://127.0.0.1:${port}`, AMPARO_MAIL_FROM: 'x@example.org' };
	await openMailer(mailSettings(env, '/nowhere')).send(letter);
	server.close();
	expect(said.join('')).toContain('RCPT TO:<amina@example.org>');
});
