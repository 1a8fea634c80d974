/** The server door of mail. */
export { type MailSettings, mailSettings, openMailer } from './open-mailer.ts';
