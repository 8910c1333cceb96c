import { applyReport, outcomeOf } from './apply-report';
import { readStatusReport } from './read-status-report';
import { batchOf, groupStatus, itemOf, reasonOf, reportOf, type ReportParts } from './test/reports';

const file = { messageId: 'ZL-2026-000001', endToEndIds: ['A', 'B', 'C'] };

const applied = (parts: ReportParts) => applyReport(readStatusReport(reportOf(parts)), file);
const outcomes = (parts: ReportParts) =>
  Object.fromEntries(applied(parts).items.map(({ endToEndId, outcome }) => [endToEndId, outcome]));

describe('a report on a file', () => {
  it('rejects every transfer with the file, and says why', () => {
    const { items, strangers } = applied({ group: groupStatus('RJCT', reasonOf('FF01', 'Format')) });
    const reasons = [{ code: 'FF01', text: 'Format' }];
    expect(items).toEqual(
      file.endToEndIds.map((endToEndId) => ({ endToEndId, outcome: 'rejected', status: 'RJCT', reasons })),
    );
    expect(strangers).toEqual([]);
  });

  it('rejects every transfer with the order', () => {
    expect(outcomes({ group: groupStatus('PART'), batches: [batchOf([], 'RJCT')] })).toEqual({
      A: 'rejected',
      B: 'rejected',
      C: 'rejected',
    });
  });

  it('tells only the listed ones of a file taken in part', () => {
    const batches = [batchOf([itemOf('A', 'ACSC'), itemOf('C', 'RJCT', reasonOf('AC01'))], 'PART')];
    expect(outcomes({ group: groupStatus('PART'), batches })).toEqual({ A: 'executed', C: 'rejected' });
    expect(outcomes({ batches: [batchOf([itemOf('C', 'RJCT')])] })).toEqual({ C: 'rejected' });
  });

  it('says of all transfers that are not listed what it says of the whole', () => {
    const batches = [batchOf([itemOf('B', 'RJCT')])];
    expect(outcomes({ group: groupStatus('ACSC'), batches })).toEqual({
      A: 'executed',
      B: 'rejected',
      C: 'executed',
    });
    expect(outcomes({ group: groupStatus('ACCP') })).toEqual({ A: 'accepted', B: 'accepted', C: 'accepted' });
    expect(
      outcomes({ group: groupStatus('PART'), batches: [batchOf([itemOf('B', 'RJCT')], 'ACCP')] }),
    ).toEqual({
      A: 'accepted',
      B: 'rejected',
      C: 'accepted',
    });
    expect(
      outcomes({ group: groupStatus('ACCP'), batches: [batchOf([itemOf('B', 'RJCT')], 'PART')] }),
    ).toEqual({ B: 'rejected' });
  });

  it('gives a listed transfer without a status that of the whole', () => {
    expect(outcomes({ batches: [batchOf([itemOf('A')], 'RJCT')] })).toMatchObject({ A: 'rejected' });
    expect(outcomes({ group: groupStatus('PART'), batches: [batchOf([itemOf('A')], 'PART')] })).toEqual({
      A: 'unknown',
    });
  });
});

describe('a report that contradicts itself, or speaks of others', () => {
  it('lets a rejection stand where it says two things of one transfer', () => {
    for (const items of [
      [itemOf('A', 'RJCT'), itemOf('A', 'ACSC')],
      [itemOf('A', 'ACSC'), itemOf('A', 'RJCT')],
    ]) {
      expect(outcomes({ batches: [batchOf(items)] })).toEqual({ A: 'rejected' });
    }
    expect(
      outcomes({ batches: [batchOf([itemOf('A', 'ACCP')]), batchOf([itemOf('A', 'ACSC')], undefined, 'X')] }),
    ).toEqual({ A: 'executed' });
    expect(outcomes({ group: groupStatus('RJCT'), batches: [batchOf([itemOf('A', 'ACCP')])] })).toEqual({
      A: 'rejected',
      B: 'rejected',
      C: 'rejected',
    });
  });

  it('finds transfers in several orders, and an order of another file speaks for none of ours', () => {
    const batches = [
      batchOf([itemOf('A', 'ACSC')]),
      batchOf([itemOf('B', 'RJCT')], undefined, 'SPLIT'),
      batchOf([], 'RJCT', 'FOREIGN'),
    ];
    expect(outcomes({ batches })).toEqual({ A: 'executed', B: 'rejected' });
  });

  it('shows what the file does not hold', () => {
    const { items, strangers } = applied({
      batches: [batchOf([itemOf('Z', 'RJCT'), itemOf('NOTPROVIDED', 'RJCT'), itemOf('A', 'ACSC')])],
    });
    expect(items.map(({ endToEndId }) => endToEndId)).toEqual(['A']);
    expect(strangers.map(({ endToEndId }) => endToEndId)).toEqual(['Z', null]);
  });

  it('names a transfer like a property of every object without confusion', () => {
    const odd = { messageId: 'ZL-2026-000001', endToEndIds: ['constructor', '__proto__'] };
    const report = readStatusReport(reportOf({ batches: [batchOf([itemOf('__proto__', 'RJCT')])] }));
    expect(applyReport(report, odd).items.map(({ endToEndId }) => endToEndId)).toEqual(['__proto__']);
  });
});

describe('a status', () => {
  it.each([
    ['RJCT', 'rejected'],
    ['CANC', 'rejected'],
    ['ACSC', 'executed'],
    ['ACCC', 'executed'],
    ['ACSP', 'accepted'],
    ['ACCP', 'accepted'],
    ['ACTC', 'accepted'],
    ['PDNG', 'accepted'],
    ['RVMC', 'unknown'],
    ['toString', 'unknown'],
    [null, 'unknown'],
  ])('%s means %s', (status, outcome) => expect(outcomeOf(status)).toBe(outcome));
});
