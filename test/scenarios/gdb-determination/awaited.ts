import { accepted } from '../gleichstellung/given';
import { applied, factsOf } from './given';

describe('§ 151 Abs. 2 S. 1 SGB IX: eine Gleichstellung wartet auf die Feststellung', () => {
  it.concurrent('und erfährt sie, weil beide Akten verbunden sind', async () => {
    const file = await applied();
    const waiting = await accepted({ finding: undefined, findingPending: {}, findingCase: file.caseId });
    const id = `awaited:${waiting.caseId}`;
    await file.until((view) => factsOf(view).opened?.some((opened) => opened.id === id) === true);
    expect((await file.journal()).map(({ act }) => act.step)).toContain('finding-awaited');
  });
});
