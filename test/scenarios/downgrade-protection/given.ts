import { CaseFile } from '../../support/case-file';

export const person = {
  id: 'person',
  role: 'applicant',
  name: 'Erika Beispiel',
  address: 'Musterweg 1, 48147 Münster',
} as const;

export const loweredTo30 = {
  ground: 'gdb-lowered',
  decidedOn: '2026-05-11',
  gdbBefore: 50,
  gdbAfter: 30,
  card: { number: 'A 4711' },
  parties: [person],
};

/** A decision that is out: opened, and released by a second person. */
export async function released(
  input: Record<string, unknown> = {},
  releasedOn = '2026-05-12',
): Promise<CaseFile> {
  const file = await CaseFile.rehearse('downgrade-protection', { ...loweredTo30, ...input });
  await file.take('release-notice', { notice: 'bescheid', releasedOn }, 'supervisor');
  return file;
}

/** Handed over with a certificate on a day: no fiction, the period begins the next day. */
export function handedOver(servedOn: string, addressee = 'person', notice = 'bescheid') {
  return { notice, addressee, mode: 'certificate', servedOn };
}

export async function served(servedOn: string, input: Record<string, unknown> = {}): Promise<CaseFile> {
  const releasedOn = servedOn < '2026-05-12' ? '2026-05-11' : '2026-05-12';
  const file = await released(input, releasedOn);
  await file.take('record-service', handedOver(servedOn));
  return file;
}

export function objection(receivedOn: string, more: Record<string, unknown> = {}) {
  return { from: 'person', receivedOn, form: 'written', ...more };
}
