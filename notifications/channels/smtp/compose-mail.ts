import MailComposer from 'nodemailer/lib/mail-composer';
import type { Enclosure, Parcel } from '../channel';
import { oneLine, safeFileName } from '../one-line';
import { sha256 } from '../parcel-fault';
import type { Mailbox, SmtpSettings } from './settings';

export interface Mail {
  messageId: string;
  from: string;
  to: string;
  bytes: Buffer;
}

/** The same for the same parcel: by it a mail server's log tells whether a doubtful message went out. */
export function messageIdOf(key: string, { address }: Mailbox): string {
  return `<${sha256(key).slice(0, 40)}@${address.slice(address.lastIndexOf('@') + 1)}>`;
}

const mailbox = ({ name, address }: Mailbox) => ({ name: oneLine(name ?? ''), address });

const attachment = ({ fileName, mediaType, bytes }: Enclosure) => ({
  filename: safeFileName(fileName),
  contentType: oneLine(mediaType),
  content: Buffer.from(bytes),
});

export async function composeMail(parcel: Parcel, to: string, settings: SmtpSettings): Promise<Mail> {
  const full = parcel.contents === 'full';
  const messageId = messageIdOf(parcel.key, settings.from);
  const composed = new MailComposer({
    from: mailbox(settings.from),
    to: mailbox({ name: parcel.to.name, address: to }),
    replyTo: settings.replyTo && mailbox(settings.replyTo),
    subject: oneLine(full ? parcel.subject : settings.notice.subject),
    text: full ? (parcel.text ?? '') : settings.notice.text,
    attachments: full ? parcel.enclosures.map(attachment) : [],
    messageId,
    date: new Date(parcel.at),
    // Out-of-office replies to an office's machine help nobody (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    // Two attempts are the same bytes.
    baseBoundary: sha256(`boundary ${parcel.key}`).slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { messageId, from: settings.from.address, to, bytes: await composed.compile().build() };
}
