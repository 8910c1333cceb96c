import type { RecordedActs } from '../engine/recorded-acts';
import type { RegisterWriter } from '../register/case-writer';
import type { Register } from '../register/database';
import { createCatchUp } from './catch-up';

/** A register that says of the case what it holds, each time it is asked, and notes what is written into it. */
function registerAt(versions: number[]) {
  const written: string[] = [];
  const query: object = new Proxy(
    {},
    {
      get: (_target, name) =>
        name === 'executeTakeFirst' ? () => Promise.resolve({ version: versions.shift() }) : () => query,
    },
  );
  const selectFrom = () => query;
  const insertInto = (table: string) => (written.push(table), query);
  return { register: { selectFrom, insertInto } as unknown as Register, written };
}

const log = { warn: jest.fn(), error: jest.fn(), info: jest.fn() } as never;

describe('bringing the register up', () => {
  it('finds no difference in an act that was recorded while it looked', async () => {
    const { register, written } = registerAt([1, 2]);
    const told = {
      acts: [
        { version: 1, act: {} },
        { version: 2, act: {} },
      ],
      ends: [],
    };
    const recorded = { since: () => Promise.resolve(told) } as unknown as RecordedActs;
    const writer = { recordAct: jest.fn(), endRun: jest.fn() };
    await createCatchUp({ register, writer: writer as unknown as RegisterWriter, recorded, log })(
      'HS-2026-000001',
    );
    expect(written).toEqual([]);
    expect(writer.recordAct).not.toHaveBeenCalled();
  });
});
