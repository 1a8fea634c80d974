import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type Letter, LONGEST_LETTER, type Mailer } from '../index.ts';

export type MailSettings =
	| { by: 'smtp'; url: string; from: string }
	/** Letters become files in this folder. */
	| { by: 'folder'; folder: string; from: string };

/** Reads `AMPARO_SMTP_URL` and `AMPARO_MAIL_FROM`; the folder `outbox` where there is no server. */
export function mailSettings(
	env: Readonly<Record<string, string | undefined>>,
	dataFolder: string,
): MailSettings {
	const { AMPARO_SMTP_URL: url, AMPARO_MAIL_FROM: from = 'amparo@localhost' } = env;
	return url
		? { by: 'smtp', url, from }
		: { by: 'folder', folder: join(dataFolder, 'outbox'), from };
}

export function openMailer(settings: MailSettings): Mailer {
	const send = settings.by === 'smtp' ? bySmtp(settings) : toFolder(settings);
	return {
		async send(letter) {
			if (letter.text.length > LONGEST_LETTER) throw new Error('a notice is short');
			await send(letter);
		},
	};
}

type Send = (letter: Letter) => Promise<unknown>;

function bySmtp({ url, from }: { url: string; from: string }): Send {
	const transport = createTransport(url, { disableFileAccess: true, disableUrlAccess: true });
	return (letter) => transport.sendMail({ ...letter, from, xMailer: false });
}

/** Written beside and moved into place, so that nobody reads half a letter. */
function toFolder({ folder, from }: { folder: string; from: string }): Send {
	const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
	return async (letter) => {
		const { message } = await transport.sendMail({ ...letter, from, xMailer: false });
		await mkdir(folder, { recursive: true, mode: 0o700 });
		const name = randomUUID();
		await writeFile(join(folder, `.${name}`), message as Buffer, { mode: 0o600 });
		await rename(join(folder, `.${name}`), join(folder, `${name}.eml`));
	};
}
