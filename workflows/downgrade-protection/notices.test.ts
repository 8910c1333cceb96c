import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import { Refusal } from '../kit/refusal';
import { clerk, Desk, lead, second } from '../kit/test/desk';
import { downgradeProtection } from './state';
import { opening } from './test/stories';

async function drafted(input: object = opening): Promise<Desk<DowngradeState>> {
  const desk = new Desk(downgradeProtection, opening.decidedOn);
  await desk.take('open', input, clerk, 'opening');
  return desk;
}

const release = (desk: Desk<DowngradeState>, by: typeof lead) =>
  desk.take('release-notice', { notice: 'bescheid' }, by);

describe('Vier Augen beim Bescheid', () => {
  it('gelten auch für die, die ihn berichtigt hat: sie gibt ihn nicht selbst frei', async () => {
    const desk = await drafted();
    await desk.take(
      'correct',
      { stepId: 'opening', reason: 'GdB', input: { ...opening, gdbAfter: 40 } },
      lead,
      'c',
    );
    await desk.take('release-correction', { stepId: 'c' }, second);
    await expect(release(desk, lead)).rejects.toThrow(Refusal);
    await release(desk, second);
    expect(desk.state.phase).toBe('released');
  });
});

describe('§§ 24, 33, 35 SGB X: was der Bescheid sagt', () => {
  it('steht in seinem Schreiben: Gründe, Anhörung, der frühere Bescheid', async () => {
    const says = {
      reasons: 'Das Gutachten ergibt 30.',
      heardOn: '2026-01-20',
      formerDecisionOn: '2020-05-04',
    };
    const desk = await drafted({ ...opening, ...says });
    await release(desk, lead);
    expect(desk.state.letters).toMatchObject([{ type: 'decision', facts: says }]);
  });
});
