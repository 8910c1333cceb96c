import { addDays, civilDate } from '../../rules/core/civil-date';
import { decide, opinion } from '../replay/gdb-stories';
import { openedBy } from '../scenarios/reading';
import { CaseFile } from '../support/case-file';
import { askForErasure } from './support/ask-for-erasure';
import { Plant } from './support/plant';

jest.setTimeout(120_000);

const today = civilDate(new Date().toISOString().slice(0, 10));
const ago = (days: number) => addDays(today, -days);

let plant: Plant;

beforeAll(async () => {
  plant = await Plant.start();
}, 180_000);

afterAll(async () => {
  await plant.stop();
});

/** Found 60 until the Heilungsbewährung ended, lowered to 30 two months ago, final since one. */
async function lowered(): Promise<CaseFile> {
  const input = {
    receivedOn: '2025-01-06',
    form: 'form',
    signed: true,
    released: true,
    employed: true,
    bornOn: '1980-05-01',
    parties: [{ id: 'person', role: 'applicant', name: 'Kim Beispiel', address: 'Weg 1, 48147 Münster' }],
  };
  const file = await CaseFile.open('gdb-determination', input, plant.api);
  await file.take('accept-application', { on: '2025-01-07' });
  const healing = { startedOn: '2020-06-12', years: 5 };
  await file.take('record-opinion', { ...opinion('2025-01-13', 60), healing }, 'medical-service');
  await decide(file, 'bescheid', { gdb: 60, decidedOn: '2025-01-16' }, '2025-01-20');
  await file.until(({ facts }) => (facts['proceeding'] as { occasion: string }).occasion === 'review');
  await file.take('record-opinion', opinion(ago(70), 30), 'medical-service');
  const waiver = { ground: 3, reason: 'Auf Wunsch der Person', decidedOn: ago(65) };
  await file.take('dispense-with-hearing', waiver, 'supervisor');
  await decide(file, 'bescheid-2', { gdb: 30, decidedOn: ago(60) }, ago(58));
  return file;
}

async function erase(file: CaseFile): Promise<void> {
  expect(await askForErasure(file, 'Löschfrist')).toMatchObject({ status: 202 });
  const confirmed = await plant.api.post(`${file.path}/erasure/confirmation`, {}, { as: 'supervisor2' });
  expect(confirmed).toMatchObject({ status: 200, body: { status: 'erased' } });
}

describe('a case whose origin is erased', () => {
  it('goes on with its protection, its worker keeping no case in memory', async () => {
    const origin = await lowered();
    const protection = await openedBy(origin);
    await origin.until(({ status }) => status === 'closed');
    const before = await protection.until(({ phase }) => phase === 'protection');
    await plant.stopApp();
    await plant.startAgain({ FRISTWERK_MAX_CACHED_WORKFLOWS: '0' });
    await erase(origin);
    expect((await plant.api.get(origin.path)).status).toBe(410);

    await protection.take('vermerk', { text: 'Das Feststellungsverfahren ist gelöscht.' });
    const after = await protection.view();
    expect(after).toMatchObject({ phase: 'protection', status: 'open', version: before.version + 1 });
    expect(after.nextDeadline).toEqual(before.nextDeadline);
    expect(after.file.map(({ linkedCase }) => linkedCase)).toContain(origin.caseId);
  });
});
