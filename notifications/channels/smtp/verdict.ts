import type { Sending } from '../channel';

/** How far a session came. From `handed-over` on, the mark that ends a message may have reached the server. */
export type Stage = 'connect' | 'sign-in' | 'envelope' | 'content' | 'handed-over';

/** What nodemailer reports of a session that failed. */
export interface SmtpFailure {
  code?: string | undefined;
  originalCode?: string | undefined;
  command?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
}

const where: Record<Stage, string> = {
  connect: 'before the mail server greeted',
  'sign-in': 'before the mail server had signed us in',
  envelope: 'before the mail server had taken sender and recipient',
  content: 'before the message was complete',
  'handed-over': 'after the message was handed over and before the mail server answered',
};

/** "550 5.1.1", and nothing of the text after it: that often repeats the address. */
export function replyCode({ response, responseCode }: SmtpFailure): string | undefined {
  if (responseCode === undefined || responseCode < 400 || responseCode > 599) return undefined;
  const enhanced = response?.match(/^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/)?.[1];
  return [String(responseCode), enhanced].filter((part) => part !== undefined).join(' ');
}

/** The server wants another set-up, not another message: this will be mended for all messages at once. */
const setUp = [530, 534, 535, 538];

/**
 * A complete refusal is final for this attempt at any stage (RFC 5321 section 4.2.1). Without one, a message is surely
 * not taken until its end could have reached the server (section 4.1.1.4), and doubtful from then on.
 */
export function verdictOf(stage: Stage, failure: SmtpFailure, facts: Record<string, unknown>): Sending {
  const code = replyCode(failure);
  const all = { ...facts, stage, code: failure.originalCode ?? failure.code, response: failure.response };
  if (code !== undefined) {
    const ofMessage = stage !== 'connect' && stage !== 'sign-in' && !setUp.includes(Number(code.slice(0, 3)));
    return {
      outcome: 'not-taken',
      why: `The mail server refused ${where[stage]}: ${code}.`,
      retry: !(ofMessage && code.startsWith('5')),
      facts: all,
    };
  }
  if (stage === 'handed-over')
    return { outcome: 'unknown', why: `The connection failed ${where[stage]}.`, facts: all };
  if (stage === 'envelope' && failure.code === 'EMESSAGE')
    return {
      outcome: 'not-taken',
      why: 'The message is larger than the mail server allows.',
      retry: false,
      facts: all,
    };
  return { outcome: 'not-taken', why: `The connection failed ${where[stage]}.`, retry: true, facts: all };
}
