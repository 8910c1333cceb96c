import { opening } from '../../downgrade-protection/test/stories';
import { downgradeProtection } from '../../downgrade-protection/state';
import { Desk } from '../test/desk';

const long = 'x'.repeat(20_000);

describe('a long text', () => {
  it.each([
    ['vermerk', { text: long }],
    ['wiedervorlage', { on: '2026-12-01', text: long }],
    ['file-post', { receivedOn: '2026-05-12', subject: long }],
    ['link-case', { caseId: 'HS-2026-000002', why: long }],
  ])('stands in the journal whole, and in the state by its beginning: %s', async (step, input) => {
    const desk = new Desk(downgradeProtection, '2026-05-12');
    await desk.take('open', opening);
    const before = JSON.stringify(desk.state).length;
    await desk.take(step, input);
    expect(desk.acts.at(-1)?.input).toEqual(input);
    expect(JSON.stringify(desk.state).length - before).toBeLessThan(3_000);
  });
});
