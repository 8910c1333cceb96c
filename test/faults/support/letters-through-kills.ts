import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { MailServer } from '../../../notifications/channels/test/mail-server';
import { CourierCrew, type Disturbances } from './courier-crew';
import { PostRoom } from './post-room';
import { random } from './random';

export interface LettersRun {
  letters: string[];
  /** Keys of letters as they reached somebody, as often as they did. */
  reached: string[];
  /** Those of which the sender was not told that they had. */
  cut: string[];
  sent: string[];
  unknown: string[];
  others: Record<string, number>;
  disturbances: Disturbances;
  perSecond: number;
}

export interface LettersPlan {
  letters: number;
  by: 'smtp' | 'print';
  disturbances: number;
}

const claimMs = 1_500;
const atOnce = 8;

/** Letters through a real channel, whose couriers are killed and held up. */
export async function lettersThroughKills({ letters, by, disturbances }: LettersPlan): Promise<LettersRun> {
  const post = await PostRoom.open();
  const receiver = by === 'smtp' ? await mailServer() : printCentre(post.dataDir);
  try {
    const keys = await post.owe(letters, by === 'smtp' ? 'electronic' : 'post');
    const { databaseUrl, dataDir } = post;
    const settings = { databaseUrl, dataDir, channels: receiver.channels, claimMs };
    const crew = new CourierCrew(settings, 2, random(`couriers by ${by}`));
    const begun = Date.now();
    const done = await crew.work(disturbances, async () => (await open(post)) === 0);
    const seconds = (Date.now() - begun) / 1_000;
    const [sent, unknown] = [await keysOf(post, 'sent'), await keysOf(post, 'unknown')];
    const others = await standing(post);
    return {
      letters: keys.sort(),
      reached: receiver.reached(keys).sort(),
      cut: receiver.cut(keys).sort(),
      ...{ sent, unknown, others },
      disturbances: done,
      perSecond: Math.round(letters / seconds),
    };
  } finally {
    await receiver.stop();
    await post.close();
  }
}

/** What is wrong with a run, named letter by letter. */
export function faultsOf({ letters, reached, cut, sent, unknown, disturbances }: LettersRun): string[] {
  const faults: string[] = [];
  const times = new Map<string, number>();
  for (const key of reached) times.set(key, (times.get(key) ?? 0) + 1);
  for (const key of letters) {
    const count = times.get(key) ?? 0;
    if (count > 1) faults.push(`${key}: ${count} times`);
    if (count === 0 && !unknown.includes(key)) faults.push(`${key}: missing, and nobody is told`);
    if (count === 0 && sent.includes(key)) faults.push(`${key}: called sent, and never arrived`);
    if (sent.includes(key) === unknown.includes(key))
      faults.push(`${key}: neither sent nor unknown, or both`);
    if (cut.includes(key) && !unknown.includes(key)) faults.push(`${key}: doubtful, and not listed`);
  }
  // Beside those that were cut, only what somebody held in hand when he was disturbed can be doubtful.
  const inHand = unknown.length - cut.length;
  const most = (disturbances.killed + disturbances.paused) * atOnce;
  if (inHand > most) faults.push(`${inHand} doubtful beside the cut ones, of ${most} at most`);
  return faults;
}

export function sayWhatHappened({ letters, cut, unknown, disturbances, perSecond }: LettersRun): string {
  const { killed, paused } = disturbances;
  return (
    `${letters.length} letters, couriers killed ${killed} times and held up ${paused} times: ` +
    `${unknown.length} doubtful (${cut.length} cut off by the receiver), ${perSecond} letters/s`
  );
}

async function open(post: PostRoom): Promise<number> {
  const { waiting = 0, claimed = 0 } = await standing(post);
  return waiting + claimed;
}

async function standing({ room }: PostRoom): Promise<Record<string, number>> {
  const { rows } = await sql<{ status: string; count: string }>`
    select status, count(*) from outbox group by status`.execute(room.register);
  return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]));
}

async function keysOf(post: PostRoom, status: string): Promise<string[]> {
  return (await post.listed(status)).map(({ key }) => key).sort();
}

/** Takes every letter, and in one of five attempts hangs up where it should have said so. */
async function mailServer() {
  const chance = random('mail server');
  const cut: string[] = [];
  const server = await MailServer.start((mail) => ({
    onData: (stream, session, answer) => {
      void mail.take(stream, session, undefined).then(async () => {
        await sleep(chance.below(20));
        if (chance.below(5) > 0) return answer();
        cut.push(session.envelope.rcptTo[0]?.address ?? '');
        mail.cut(session.id);
      });
    },
  }));
  const keyOf = (keys: string[]) => (address: string) =>
    keys.find((key) => key.startsWith(`${address.split('@')[0]}/`)) ?? address;
  return {
    channels: {
      FRISTWERK_SMTP_URL: `smtp://127.0.0.1:${server.port}`,
      FRISTWERK_SMTP_TLS: 'none',
      FRISTWERK_SMTP_FROM: 'post@amt.example',
      FRISTWERK_ROUTING: JSON.stringify({ ways: { electronic: 'smtp' } }),
    } as Record<string, string>,
    reached: (keys: string[]) => server.envelopes.map(({ to }) => keyOf(keys)(to[0] ?? '')),
    cut: (keys: string[]) => cut.map(keyOf(keys)),
    stop: () => server.stop(),
  };
}

/** Takes parcels away as soon as they lie there, as a print centre may. */
function printCentre(dataDir: string) {
  const folder = join(dataDir, 'print');
  const reached = () =>
    readdirSync(join(folder, 'ready')).map((name) => {
      const path = join(folder, 'ready', name);
      const manifest = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as Manifest;
      for (const { file, sha256 } of manifest.enclosures) {
        const found = createHash('sha256')
          .update(readFileSync(join(path, file)))
          .digest('hex');
        if (found !== sha256) throw new Error(`${name}: ${file} is not what the manifest says`);
      }
      return manifest.key;
    });
  const channels: Record<string, string> = { FRISTWERK_PRINT_FOLDER: folder };
  return { channels, reached, cut: (): string[] => [], stop: () => Promise.resolve() };
}

interface Manifest {
  key: string;
  enclosures: { file: string; sha256: string }[];
}
