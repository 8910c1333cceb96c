import type { GleichstellungState } from '../../../contracts/gleichstellung/messages';
import { clerk, Desk, lead } from '../../kit/test/desk';
import { gleichstellung } from '../state';

export const finding = { gdb: 30, since: '2024-05-02', body: 'Kreis Beispielburg', decidedOn: '2024-07-01' };

export const application = {
  receivedOn: '2026-01-12',
  form: 'phone',
  livesInGermany: true,
  worksInGermany: true,
  aim: 'keep',
  reason: 'Die Arbeit im Lager ist mir zu schwer geworden.',
  employer: 'betrieb',
  consentToAsk: true,
  finding,
  bornOn: '1980-05-01',
  parties: [
    { id: 'person', role: 'applicant', name: 'Kim Beispiel', channel: 'post' },
    { id: 'betrieb', role: 'employer', name: 'Lagerhaus GmbH', channel: 'post' },
  ],
};

export async function opened(input: object = {}): Promise<Desk<GleichstellungState>> {
  const desk = new Desk(gleichstellung, '2026-01-12');
  await desk.take('open', { ...application, ...input });
  return desk;
}

export async function decide(desk: Desk<GleichstellungState>, input: object, notice = 'bescheid') {
  await desk.take('prepare-decision', { instruction: 'correct', reasons: 'siehe Vermerk', ...input }, clerk);
  await desk.take('release-notice', { notice }, lead);
}

export async function served(desk: Desk<GleichstellungState>, notice = 'bescheid') {
  const servedOn = desk.today;
  await desk.take('record-service', { notice, addressee: 'person', mode: 'certificate', servedOn });
}

export async function decided(input: object, opening: object = {}) {
  const desk = await opened(opening);
  await desk.take('accept-application', {});
  await desk.wait(3);
  await decide(desk, input);
  await served(desk);
  return desk;
}

/** The office has heard the person, and revokes. */
export async function revoked(more: object = {}, opening: object = {}) {
  const desk = await decided({ as: 'granted' }, opening);
  await desk.take('begin-review', { reason: 'Arbeitsplatz nicht mehr gefährdet' });
  await desk.take('start-hearing', {
    to: 'person',
    about: 'Neuer Arbeitsplatz',
    intends: { takes: ['gleichstellung'] },
  });
  await desk.wait(60);
  await decide(desk, { as: 'revoked', ...more }, 'bescheid-2');
  return desk;
}
