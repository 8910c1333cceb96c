import { enclosureOf, parcelOf } from '../test/parcels';
import { smtpSettings } from '../test/mail-server';
import { composeMail } from './compose-mail';
import { SmtpChannel } from './smtp-channel';

const settings = smtpSettings(25, { replyTo: { address: 'antwort@amt.example' } });
const compose = async (changes: Parameters<typeof parcelOf>[0] = {}) =>
  (await composeMail(parcelOf(changes), 'aenne@recipient.example', settings)).bytes.toString('utf8');

/** The header fields, unfolded. */
const headersOf = (mail: string) =>
  mail
    .split('\r\n\r\n')[0]!
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');

describe('an e-mail', () => {
  it('is the same for the same parcel, to the byte', async () => {
    expect(await compose()).toBe(await compose());
  });

  it('has a Message-ID that follows from the key alone', async () => {
    const idOf = async (changes: Parameters<typeof parcelOf>[0]) =>
      headersOf(await compose(changes)).find((line) => line.startsWith('Message-ID:'));
    expect(await idOf({ subject: 'Anders' })).toBe(await idOf({}));
    expect(await idOf({ key: 'HS-2026-000001/step-8/letter' })).not.toBe(await idOf({}));
    expect(await idOf({})).toMatch(/^Message-ID: <[0-9a-f]{40}@amt\.example>$/);
  });

  it('says where an answer goes, when it was written, and that a machine wrote it', async () => {
    expect(headersOf(await compose())).toEqual(
      expect.arrayContaining([
        'Reply-To: antwort@amt.example',
        'Date: Mon, 15 Jun 2026 08:30:00 +0000',
        'Auto-Submitted: auto-generated',
      ]),
    );
  });

  it('holds text and enclosures where it may', async () => {
    const mail = await compose();
    expect(mail).toContain('Content-Type: application/pdf; name=Bescheid.pdf');
    expect(mail).toContain(Buffer.from('%PDF-1.7 a notice').toString('base64'));
  });

  it('otherwise says that there is a message, and nothing of it', async () => {
    for (const contents of ['notice', undefined] as const) {
      const mail = await compose({ contents });
      expect(mail).not.toContain('application/pdf');
      expect(mail).not.toContain('Schutz l');
      expect(mail).not.toContain('Schutzfrist');
      expect(mail).not.toContain('HS-2026');
      expect(headersOf(mail).find((line) => line.startsWith('Subject:'))).toMatch(/Neue_Nachricht/);
    }
  });
});

describe('headers', () => {
  const attack = 'x\r\nBcc: victim@elsewhere.example\r\n\r\nbody';

  it.each([
    ['a subject', { subject: attack }],
    ['a name', { to: { name: attack } }],
    ['a quoted name', { to: { name: '" <victim@elsewhere.example>, "' } }],
    ['a file name', { enclosures: [enclosureOf('x', attack)] }],
    ['a media type', { enclosures: [{ ...enclosureOf('x'), mediaType: attack }] }],
    ['a line separator', { subject: 'x\u2028Bcc: victim@elsewhere.example' }],
  ])('are not added by %s', async (_by, changes) => {
    const headers = headersOf(await compose(changes));
    expect(headers.filter((line) => /^bcc:/i.test(line))).toEqual([]);
    const addressees = headers.filter((line) => /^to:/i.test(line));
    expect(addressees).toHaveLength(1);
    expect(addressees[0]).toMatch(/<aenne@recipient\.example>$/);
  });
});

describe('an address', () => {
  it.each([
    ['a@b.example\r\nRCPT TO:<victim@elsewhere.example>'],
    ['a@b.example,victim@elsewhere.example'],
    ['a@b.example> SIZE=1'],
    ['group: a@b.example;'],
    ['nobody'],
    ['a b@c.example'],
    [''],
  ])('%j is refused before anything is sent', async (email) => {
    const sending = await new SmtpChannel(settings).send(parcelOf({ to: { name: 'x', email } }));
    expect(sending).toEqual({
      outcome: 'not-taken',
      why: 'The e-mail address of the recipient is none.',
      retry: false,
      facts: undefined,
    });
  });
});

describe('an enclosure that is not the released one', () => {
  it('is not sent', async () => {
    const altered = { ...enclosureOf('%PDF'), bytes: Buffer.from('%PDF altered') };
    expect(await new SmtpChannel(settings).send(parcelOf({ enclosures: [altered] }))).toMatchObject({
      outcome: 'not-taken',
      retry: false,
    });
  });
});
