import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aMailServer } from '#tests/support/mail-server.ts';
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
	const server = await aMailServer();
	const env = { AMPARO_SMTP_URL: server.url, AMPARO_MAIL_FROM: 'x@example.org' };
	await openMailer(mailSettings(env, '/nowhere')).send(letter);
	server.close();
	expect(server.said()).toContain('RCPT TO:<amina@example.org>');
});
