import type { Transporter } from 'nodemailer';
import { PATIENCE_MS, type Destination } from './destination.ts';

/** Words of a notice as a person reads them; from locales/, like all words. */
export interface MailWords {
  subject(kind: string, care: string): string;
  body(kind: string, care: string, link: string): string;
}

/** A short plain mail. What is in it may be read by anyone on its way, so it says only that there is something. */
export function createMail(
  to: string,
  { smtpUrl, from, words }: { readonly smtpUrl: string; readonly from: string; readonly words: MailWords },
): Destination {
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  };
  // Loaded with the first mail; whoever sets no mail server never needs it.
  let opened: Promise<Transporter> | undefined;
  const open = async () => (await import('nodemailer')).createTransport({ url: smtpUrl, ...patience });
  return {
    kind: 'email',
    async deliver({ id, kind, care, link }) {
      opened ??= open();
      await (
        await opened
      ).sendMail({
        from,
        to,
        subject: words.subject(kind, care),
        text: words.body(kind, care, link),
        messageId: `<${id}@cuan>`,
      });
    },
  };
}
