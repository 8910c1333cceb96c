import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelConfigurationError, readChannelSettings } from './configuration';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'channels-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readChannelSettings(env);
  } catch (error) {
    if (error instanceof ChannelConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

const secret = 'a secret of thirty-two characters';
const webhook = {
  id: 'records',
  url: 'https://hooks.example/fristwerk',
  keys: [{ id: '2026a', secret }],
  events: ['*'],
};
const from = { FRISTWERK_SMTP_FROM: 'post@amt.example' };

describe('without settings', () => {
  it('there is no channel', () => {
    expect(readChannelSettings({})).toMatchObject({ print: undefined, smtp: undefined, webhook: undefined });
  });
});

describe('the print folder', () => {
  it('is set up with how letters are produced', () => {
    const env = {
      FRISTWERK_PRINT_FOLDER: folder,
      FRISTWERK_PRINT_SIDES: 'one',
      FRISTWERK_PRINT_ENVELOPE: 'C4',
    };
    expect(readChannelSettings(env).print).toEqual({
      folder,
      production: { colour: 'black', sides: 'one', envelope: 'C4' },
    });
  });

  it.each([
    ['is missing', 'missing'],
    ['is a file', 'file'],
  ])('that %s is named', (_what, name) => {
    fileOf('file', '');
    expect(problemsOf({ FRISTWERK_PRINT_FOLDER: join(folder, name) })).toEqual([
      'FRISTWERK_PRINT_FOLDER: there is no such folder; it is not made, in case a share is missing',
    ]);
  });
});

describe('the mail server', () => {
  it('is read from its address, the password from a file', () => {
    const env = {
      FRISTWERK_SMTP_URL: 'smtp://amt%40example@mail.example',
      FRISTWERK_SMTP_PASSWORD_FILE: fileOf('password', 'right\n'),
      FRISTWERK_SMTP_FROM: 'Versorgungsamt Musterstadt <post@amt.example>',
      FRISTWERK_SMTP_REPLY_TO: '"Antwort" <antwort@amt.example>',
    };
    expect(readChannelSettings(env).smtp).toMatchObject({
      host: 'mail.example',
      port: 587,
      tls: 'required',
      auth: { user: 'amt@example', password: 'right' },
      from: { name: 'Versorgungsamt Musterstadt', address: 'post@amt.example' },
      replyTo: { name: 'Antwort', address: 'antwort@amt.example' },
    });
  });

  it.each([
    ['smtp://mail.example', 'required', 587],
    ['smtp://mail.example:25', 'required', 25],
    ['smtps://mail.example', 'implicit', 465],
    ['smtp://[::1]:2525/', 'required', 2525],
  ])('%s', (url, tls, port) => {
    const { smtp } = readChannelSettings({ FRISTWERK_SMTP_URL: url, ...from });
    expect(smtp).toMatchObject({ tls, port, auth: undefined });
  });

  it.each([
    ['a web address', { FRISTWERK_SMTP_URL: 'https://mail.example', ...from }, 'FRISTWERK_SMTP_URL'],
    ['a bare name', { FRISTWERK_SMTP_URL: 'mail.example:587', ...from }, 'FRISTWERK_SMTP_URL'],
    ['options', { FRISTWERK_SMTP_URL: 'smtp://mail.example?ignoreTLS=true', ...from }, 'FRISTWERK_SMTP_URL'],
    ['no sender', { FRISTWERK_SMTP_URL: 'smtp://mail.example' }, 'FRISTWERK_SMTP_FROM'],
    [
      'a sender that is none',
      { FRISTWERK_SMTP_URL: 'smtp://mail.example', FRISTWERK_SMTP_FROM: 'x' },
      'FRISTWERK_SMTP_FROM',
    ],
    [
      'a user without password',
      { FRISTWERK_SMTP_URL: 'smtp://amt@mail.example', ...from },
      'FRISTWERK_SMTP_URL',
    ],
    [
      'a password without user',
      { FRISTWERK_SMTP_URL: 'smtp://:x@mail.example', ...from },
      'FRISTWERK_SMTP_URL',
    ],
    [
      'a password in clear',
      { FRISTWERK_SMTP_URL: 'smtp://amt:x@mail.example', FRISTWERK_SMTP_TLS: 'opportunistic', ...from },
      'FRISTWERK_SMTP_TLS',
    ],
    [
      'a password file that is missing',
      { FRISTWERK_SMTP_URL: 'smtp://amt@mail.example', FRISTWERK_SMTP_PASSWORD_FILE: 'missing', ...from },
      'FRISTWERK_SMTP_PASSWORD_FILE',
    ],
  ])('with %s is refused', (_with, env: Record<string, string>, name) => {
    expect(problemsOf(env)[0]).toMatch(new RegExp(`^${name}: `));
  });

  it('on this machine may be spoken to in clear', () => {
    const env = { FRISTWERK_SMTP_URL: 'smtp://amt:x@127.0.0.1', FRISTWERK_SMTP_TLS: 'none', ...from };
    expect(readChannelSettings(env).smtp).toMatchObject({ tls: 'none' });
  });
});

describe('webhooks', () => {
  const problemsWith = (changes: object) =>
    problemsOf({ FRISTWERK_WEBHOOKS: JSON.stringify([{ ...webhook, ...changes }]) });

  it('are read from the environment or from a file', () => {
    const text = JSON.stringify([{ ...webhook, allowNetworks: ['10.1.0.0/16'] }]);
    const inline = readChannelSettings({ FRISTWERK_WEBHOOKS: text });
    const filed = readChannelSettings({ FRISTWERK_WEBHOOKS_FILE: fileOf('webhooks.json', text) });
    expect(inline.webhook?.webhooks).toEqual([
      { ...webhook, allowHttp: false, allowNetworks: [{ address: '10.1.0.0', prefix: 16 }] },
    ]);
    expect(filed).toEqual(inline);
  });

  it.each([
    ['no https', { url: 'http://hooks.example/' }],
    ['another scheme', { url: 'ftp://hooks.example/' }],
    ['a password in the address', { url: 'https://user:password@hooks.example/' }],
    ['a short secret', { keys: [{ id: 'a', secret: 'short' }] }],
    ['a key whose id would break the signature', { keys: [{ id: 'a=b, v1.c', secret }] }],
    ['two keys of one id', { keys: [webhook.keys[0], webhook.keys[0]] }],
    ['no key', { keys: [] }],
    ['no event', { events: [] }],
    ['no network', { allowNetworks: ['intern'] }],
    ['an unknown setting', { allowHTTP: true }],
  ])('with %s are refused', (_with, changes) => expect(problemsWith(changes)).toHaveLength(1));

  it('may use http where that is said', () => {
    expect(problemsWith({ url: 'http://10.1.2.3/', allowHttp: true })).toEqual([]);
  });

  it('of one id or one address are refused', () => {
    const two = [webhook, { ...webhook, id: 'other' }];
    expect(problemsOf({ FRISTWERK_WEBHOOKS: JSON.stringify(two) })).toEqual([
      'FRISTWERK_WEBHOOKS: two webhooks of one url',
    ]);
  });

  it.each([
    ['no JSON', { FRISTWERK_WEBHOOKS: '{' }, 'FRISTWERK_WEBHOOKS: is no JSON'],
    [
      'a missing file',
      { FRISTWERK_WEBHOOKS_FILE: 'missing' },
      'FRISTWERK_WEBHOOKS_FILE: the file cannot be read',
    ],
    [
      'both',
      { FRISTWERK_WEBHOOKS: '[]', FRISTWERK_WEBHOOKS_FILE: 'x' },
      'FRISTWERK_WEBHOOKS and FRISTWERK_WEBHOOKS_FILE: one of them',
    ],
  ])('%s', (_what, env: Record<string, string>, problem) => expect(problemsOf(env)).toEqual([problem]));
});

describe('the routing', () => {
  it('does not make electronic what goes on paper', () => {
    const routing = JSON.stringify({ ways: { post: 'smtp' } });
    expect(problemsOf({ FRISTWERK_ROUTING: routing })[0]).toMatch(/^FRISTWERK_ROUTING\.ways\.post: /);
  });
});

describe('an error', () => {
  it('names all that is wrong at once, and no secret', () => {
    const env = {
      FRISTWERK_PRINT_FOLDER: join(folder, 'missing'),
      FRISTWERK_SMTP_URL: 'smtp://amt:hunter2@mail.example',
      FRISTWERK_WEBHOOKS: JSON.stringify([{ ...webhook, keys: [{ id: 'a', secret: 'hunter2' }] }]),
    };
    expect(problemsOf(env)).toHaveLength(3);
    expect(problemsOf(env).join()).not.toContain('hunter2');
  });
});
