import type { GdbState } from '../../../contracts/gdb-determination/messages';
import { clerk, Desk, lead } from '../../kit/test/desk';
import { gdbDetermination } from '../state';

export const doctor = { ...clerk, id: 'doctor', roles: ['medical-service'] as const };

export const application = {
  receivedOn: '2026-01-12',
  form: 'form',
  signed: true,
  released: true,
  employed: true,
  asksForStatus: true,
  marks: ['G'],
  disregards: [],
  bornOn: '1980-05-01',
  parties: [
    { id: 'person', role: 'applicant', name: 'Kim Beispiel', channel: 'post' },
    { id: 'praxis', role: 'doctor', name: 'Praxis Beispiel', channel: 'post' },
  ],
};

export const opinion = (overall: number, more: object = {}) => ({
  impairments: overall === 0 ? [] : [{ name: 'Wirbelsäule', gdb: Math.max(10, overall) }],
  overall,
  reasons: 'nach Aktenlage',
  marks: [],
  permanent: false,
  ...more,
});

export async function opened(): Promise<Desk<GdbState>> {
  const desk = new Desk(gdbDetermination, '2026-01-12');
  await desk.take('open', application);
  return desk;
}

export async function decided(gdb: number, marks: string[] = [], more: object = {}) {
  const desk = await opened();
  await desk.take('accept-application', {});
  await desk.wait(3);
  await desk.take('record-opinion', opinion(gdb, more), doctor);
  await desk.take('prepare-decision', { gdb, marks, instruction: 'correct', reasons: 'siehe Stellungnahme' });
  await desk.take('release-notice', { notice: 'bescheid' }, lead);
  return desk;
}

export async function served(desk: Desk<GdbState>, notice = 'bescheid') {
  await desk.take('record-service', {
    notice,
    addressee: 'person',
    mode: 'certificate',
    servedOn: desk.today,
  });
}
