import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { BankSettings } from './bank/bank-folder';
import type { PrintSettings } from './print/print-folder';
import { routingSchema, type RoutingSettings } from './routing-settings';
import { mailAddress } from './smtp/smtp-channel';
import { smtpDefaults, type Mailbox, type SmtpSettings } from './smtp/settings';
import { networkOf } from './webhook/networks';
import { webhookDefaults, type WebhookSettings } from './webhook/settings';

export interface ChannelSettings {
  print?: PrintSettings | undefined;
  smtp?: SmtpSettings | undefined;
  webhook?: WebhookSettings | undefined;
  bank?: BankSettings | undefined;
  routing: RoutingSettings;
}

/** Names the settings that cannot be used, and never a value: passwords and secrets are among them. */
export class ChannelConfigurationError extends Error {
  readonly code = 'channel-configuration';
  constructor(readonly problems: readonly string[]) {
    super(
      `These settings of the channels cannot be used:\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
    this.name = 'ChannelConfigurationError';
  }
}

const text = z.string().trim().min(1);
const mailbox = text.transform((given, context): Mailbox => {
  const [, name, address = given] = given.match(/^(.*?)\s*<([^<>]*)>$/) ?? [];
  if (!mailAddress.test(address)) context.addIssue('wants address@example.org or Name <address@example.org>');
  return name ? { name: name.replace(/^"(.*)"$/, '$1'), address } : { address };
});

const smtpUrl = text.transform((given, context) => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const known = url && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '';
  if (known && /^\/?$/.test(url.pathname) && url.search === '' && url.hash === '') return url;
  context.addIssue('wants smtp://user@host:587 or smtps://user@host:465');
  return z.NEVER;
});

const webhooks = z.array(
  z
    .strictObject({
      id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens'),
      url: z.url({ protocol: /^https?$/ }),
      keys: z
        .array(
          z.strictObject({
            id: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'letters, digits and hyphens'),
            secret: z.string().min(32, 'a secret has at least 32 characters'),
          }),
        )
        .min(1, 'at least one key'),
      events: z.array(text).min(1, 'at least one type of event, or "*"'),
      allowHttp: z.boolean().default(false),
      allowNetworks: z
        .array(
          z.string().transform((given, context) => {
            const network = networkOf(given);
            if (!network) context.addIssue('wants a network like 10.1.0.0/16');
            return network ?? z.NEVER;
          }),
        )
        .default([]),
    })
    .refine(({ keys }) => new Set(keys.map(({ id }) => id)).size === keys.length, 'two keys of one id')
    .refine(({ url }) => !/^https?:\/\/[^/?#]*@/i.test(url), 'no user and password in an address')
    .refine(({ url, allowHttp }) => allowHttp || !/^http:/i.test(url), 'https, or "allowHttp": true'),
);

const environment = z.object({
  FRISTWERK_PRINT_FOLDER: text.optional(),
  FRISTWERK_PRINT_COLOUR: z.enum(['black', 'colour']).default('black'),
  FRISTWERK_PRINT_SIDES: z.enum(['one', 'both']).default('both'),
  FRISTWERK_PRINT_ENVELOPE: text.max(80).optional(),
  FRISTWERK_SMTP_URL: smtpUrl.optional(),
  FRISTWERK_SMTP_PASSWORD_FILE: text.optional(),
  FRISTWERK_SMTP_TLS: z.enum(['required', 'opportunistic', 'none']).default('required'),
  FRISTWERK_SMTP_FROM: mailbox.optional(),
  FRISTWERK_SMTP_REPLY_TO: mailbox.optional(),
  FRISTWERK_SMTP_NOTICE_SUBJECT: text.max(200).default(smtpDefaults.notice.subject),
  FRISTWERK_SMTP_NOTICE_TEXT: text.max(5_000).default(smtpDefaults.notice.text),
  FRISTWERK_WEBHOOKS: text.optional(),
  FRISTWERK_WEBHOOKS_FILE: text.optional(),
  FRISTWERK_WEBHOOK_SOURCE: z.url().default('urn:fristwerk'),
  FRISTWERK_BANK_FOLDER: text.optional(),
  FRISTWERK_ROUTING: text.optional(),
  FRISTWERK_ROUTING_FILE: text.optional(),
});

type Environment = z.output<typeof environment>;

/** Collects what is wrong, so that one start names all of it. */
class Reading {
  readonly problems: string[] = [];

  check<T>(name: string, schema: z.ZodType<T>, given: unknown): T | undefined {
    const parsed = schema.safeParse(given);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues)
      this.problems.push(
        `${[name, ...path.map(String)].filter((part) => part !== '').join('.')}: ${message}`,
      );
    return undefined;
  }

  file(name: string, path: string): string | undefined {
    try {
      return readFileSync(path, 'utf8').trim();
    } catch {
      this.problems.push(`${name}: the file cannot be read`);
      return undefined;
    }
  }

  folder(name: string, path: string): void {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
      this.problems.push(`${name}: there is no such folder; it is not made, in case a share is missing`);
  }

  /** JSON that stands in the environment, or in a file that is named there. */
  json<T>(name: string, inline: string | undefined, path: string | undefined, schema: z.ZodType<T>) {
    if (inline !== undefined && path !== undefined) {
      this.problems.push(`${name} and ${name}_FILE: one of them`);
      return undefined;
    }
    const source = path === undefined ? name : `${name}_FILE`;
    const given = path === undefined ? inline : this.file(source, path);
    if (given === undefined) return undefined;
    try {
      return this.check(source, schema, JSON.parse(given) as unknown);
    } catch {
      this.problems.push(`${source}: is no JSON`);
      return undefined;
    }
  }
}

function printOf(env: Environment, reading: Reading): PrintSettings | undefined {
  const folder = env.FRISTWERK_PRINT_FOLDER;
  if (folder === undefined) return undefined;
  reading.folder('FRISTWERK_PRINT_FOLDER', folder);
  const { FRISTWERK_PRINT_COLOUR: colour, FRISTWERK_PRINT_SIDES: sides } = env;
  return { folder, production: { colour, sides, envelope: env.FRISTWERK_PRINT_ENVELOPE } };
}

function bankOf({ FRISTWERK_BANK_FOLDER: folder }: Environment, reading: Reading): BankSettings | undefined {
  if (folder === undefined) return undefined;
  reading.folder('FRISTWERK_BANK_FOLDER', folder);
  return { folder };
}

function smtpOf(env: Environment, reading: Reading): SmtpSettings | undefined {
  const url = env.FRISTWERK_SMTP_URL;
  const from = env.FRISTWERK_SMTP_FROM;
  if (url === undefined) return undefined;
  if (from === undefined) {
    reading.problems.push('FRISTWERK_SMTP_FROM: is needed with FRISTWERK_SMTP_URL');
    return undefined;
  }
  const implicit = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const tls = implicit ? 'implicit' : env.FRISTWERK_SMTP_TLS;
  const auth = authOf(url, env, reading);
  if (auth && (tls === 'none' || tls === 'opportunistic') && !/^(localhost|127(\.\d+){3}|::1)$/.test(host))
    reading.problems.push('FRISTWERK_SMTP_TLS: a password leaves this machine encrypted only');
  return {
    ...smtpDefaults,
    host,
    port: url.port === '' ? (implicit ? 465 : 587) : Number(url.port),
    tls,
    auth,
    from,
    replyTo: env.FRISTWERK_SMTP_REPLY_TO,
    notice: { subject: env.FRISTWERK_SMTP_NOTICE_SUBJECT, text: env.FRISTWERK_SMTP_NOTICE_TEXT },
  };
}

function authOf(url: URL, env: Environment, reading: Reading): SmtpSettings['auth'] {
  const path = env.FRISTWERK_SMTP_PASSWORD_FILE;
  const password =
    path === undefined
      ? decodeURIComponent(url.password)
      : reading.file('FRISTWERK_SMTP_PASSWORD_FILE', path);
  if (url.username === '' && !password) return undefined;
  if (url.username === '' || !password) {
    reading.problems.push('FRISTWERK_SMTP_URL: a user needs a password, and a password a user');
    return undefined;
  }
  return { user: decodeURIComponent(url.username), password };
}

function webhookOf(env: Environment, reading: Reading): WebhookSettings | undefined {
  const given = reading.json(
    'FRISTWERK_WEBHOOKS',
    env.FRISTWERK_WEBHOOKS,
    env.FRISTWERK_WEBHOOKS_FILE,
    webhooks,
  );
  if (given === undefined || given.length === 0) return undefined;
  for (const field of ['id', 'url'] as const)
    if (new Set(given.map((webhook) => webhook[field])).size < given.length)
      reading.problems.push(`FRISTWERK_WEBHOOKS: two webhooks of one ${field}`);
  return { ...webhookDefaults, source: env.FRISTWERK_WEBHOOK_SOURCE, webhooks: given };
}

/** The channels that the environment configures; the composition passes what it read in its one place. */
export function readChannelSettings(given: Record<string, string | undefined>): ChannelSettings {
  const reading = new Reading();
  const env = reading.check('', environment, given);
  if (!env) throw new ChannelConfigurationError(reading.problems);
  const settings = {
    print: printOf(env, reading),
    smtp: smtpOf(env, reading),
    webhook: webhookOf(env, reading),
    bank: bankOf(env, reading),
    routing:
      reading.json('FRISTWERK_ROUTING', env.FRISTWERK_ROUTING, env.FRISTWERK_ROUTING_FILE, routingSchema) ??
      routingSchema.parse({}),
  };
  if (reading.problems.length > 0) throw new ChannelConfigurationError(reading.problems);
  return settings;
}
