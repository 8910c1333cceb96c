import { opening } from '../../downgrade-protection/test/stories';
import { downgradeProtection } from '../../downgrade-protection/state';
import { clerk, Desk, lead } from '../test/desk';

const correction = {
  notice: 'bescheid',
  correctedOn: '2026-03-20',
  concerns: 'text',
  wrong: 'Erika Beipsiel',
  right: 'Erika Beispiel',
  reason: 'Schreibfehler',
};

async function served() {
  const desk = new Desk(downgradeProtection, '2026-03-20');
  await desk.take('open', opening, clerk);
  await desk.take('release-notice', { notice: 'bescheid', releasedOn: '2026-03-03' }, lead);
  const service = { notice: 'bescheid', addressee: 'person', mode: 'certificate', servedOn: '2026-03-10' };
  await desk.take('record-service', service);
  return desk;
}

describe('§ 38 SGB X: offenbare Unrichtigkeiten', () => {
  it('werden berichtigt und mitgeteilt, ohne dass eine neue Frist beginnt', async () => {
    const desk = await served();
    const before = JSON.stringify(desk.state.deadlines);
    await desk.take('correct-notice', correction, lead, 'berichtigung');
    expect(JSON.stringify(desk.state.deadlines)).toBe(before);
    expect(desk.state.flags).toEqual(['notice-corrected-no-new-period']);
    expect(desk.state.remedies.notices[0]).toMatchObject({
      values: { gdb: 30 },
      corrections: [{ by: 'berichtigung', wrong: 'Erika Beipsiel', right: 'Erika Beispiel' }],
    });
    expect(desk.state.letters.map(({ type, to }) => [type, to])).toContainEqual([
      'notice-corrected',
      'person',
    ]);
  });

  it('sind auch eine falsch geschriebene Zahl, wenn die richtige die entschiedene ist', async () => {
    const desk = await served();
    const number = { concerns: 'decided-value', matter: 'gdb', wrong: 'GdB 300', right: 'GdB 30' };
    await desk.take('correct-notice', { ...correction, ...number, value: 30 }, lead);
    await expect(
      desk.take('correct-notice', { ...correction, ...number, value: 40 }, lead),
    ).rejects.toMatchObject({ code: 'correction-changes-substance', details: { decided: 30, value: 40 } });
  });

  it('sind weder eine andere Belehrung noch ein Entwurf noch nichts', async () => {
    const desk = await served();
    const attempt = (more: object) => desk.take('correct-notice', { ...correction, ...more }, lead);
    await expect(attempt({ concerns: 'remedy-instruction' })).rejects.toMatchObject({
      code: 'instruction-not-corrected',
    });
    await expect(attempt({ right: correction.wrong })).rejects.toMatchObject({ code: 'facts-contradict' });
    await expect(attempt({ correctedOn: '2026-03-02' })).rejects.toMatchObject({
      code: 'notice-not-released',
    });
  });
});
