import type { AusweisState } from '../../../contracts/ausweis/messages';
import { clerk, Desk, lead } from '../../kit/test/desk';
import { ausweis } from '../state';

export const finding = {
  gdb: 60,
  marks: ['G'],
  appliedOn: '2025-11-03',
  foundBy: 'office',
  final: true,
};

export const application = {
  receivedOn: '2026-01-12',
  form: 'form',
  bornOn: '1980-05-01',
  resident: true,
  picture: true,
  finding,
  parties: [{ id: 'person', role: 'applicant', name: 'Kim Beispiel', channel: 'post' }],
};

export async function applied(more: object = {}): Promise<Desk<AusweisState>> {
  const desk = new Desk(ausweis, '2026-01-12');
  await desk.take('open', { ...application, ...more });
  return desk;
}

/** Accepted, issued and handed over on 14 January 2026. */
export async function issued(more: object = {}, input: object = {}): Promise<Desk<AusweisState>> {
  const desk = await applied(more);
  await desk.take('accept-application', {});
  await desk.wait(2);
  await desk.take('issue-card', { number: 'A 1', ...input });
  await desk.take('record-hand-over', { card: 'card-1', how: 'post' });
  return desk;
}

/** Lowered to 30, final since 16 February 2026: protected until 31 May 2026. */
export const lowering = { gdbBefore: 60, gdbAfter: 30, finalSince: '2026-02-16' };

/** The protection is over, and the card is asked for. */
export async function askedBack(more: object = {}): Promise<Desk<AusweisState>> {
  const desk = await issued(more);
  await desk.advance('2026-02-20');
  await desk.take('record-finding', { lowering });
  await desk.advance('2026-06-02');
  return desk;
}

export async function decide(desk: Desk<AusweisState>, input: object, notice = 'bescheid') {
  await desk.take('prepare-decision', { instruction: 'correct', reasons: 'wie geprüft', ...input });
  await desk.take('release-notice', { notice }, lead);
}

export const serve = (desk: Desk<AusweisState>, notice = 'bescheid') =>
  desk.take('record-service', {
    notice,
    addressee: 'person',
    mode: 'certificate',
    servedOn: desk.today,
  });

export const object = (desk: Desk<AusweisState>) =>
  desk.take('record-objection', {
    from: 'person',
    receivedOn: desk.today,
    at: 'office',
    form: 'written',
    scope: 'all',
  });

export async function meet(desk: Desk<AusweisState>) {
  const remedy = { kind: 'full-remedy', instruction: 'correct', reasons: 'Der Widerspruch ist begründet.' };
  const notice = await desk.take('prepare-objection-decision', remedy, clerk);
  await desk.take('release-notice', { notice }, { ...lead, id: 'third' });
  await serve(desk, notice);
}

export const types = (desk: Desk<AusweisState>) => desk.state.letters.map(({ type }) => type);
export const tasks = (desk: Desk<AusweisState>) =>
  desk.state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);
