import { procedures } from '../../contracts';
import type { StepDefinition } from '../../contracts/case/process';
import { caseSteps } from '../../contracts/case/steps';
import { ausweis } from '../../workflows/ausweis/state';
import { downgradeProtection } from '../../workflows/downgrade-protection/state';
import { overpaymentReclaim } from '../../workflows/overpayment-reclaim/state';
import { gdbDetermination } from '../../workflows/gdb-determination/state';
import { gleichstellung } from '../../workflows/gleichstellung/state';
import { paymentRun } from '../../workflows/payment-run/state';
import * as workflows from '../../workflows';

/** The workflow side of each procedure; what is missing here does not compile. */
const implementations = {
  'gdb-determination': gdbDetermination,
  gleichstellung,
  ausweis,
  'downgrade-protection': downgradeProtection,
  'overpayment-reclaim': overpaymentReclaim,
  'payment-run': paymentRun,
} satisfies Record<keyof typeof procedures, unknown>;

describe.each(Object.entries(procedures))('the procedure %s', (id, { process, schemas, workflow }) => {
  const implementation = implementations[id as keyof typeof implementations];
  const common = Object.keys(caseSteps);
  const own = Object.keys(process.steps).filter((step) => !common.includes(step));

  it('has a workflow of its name', () => {
    expect(Object.keys(workflows)).toContain(workflow);
    expect(implementation.id).toBe(id);
    expect(implementation.process).toBe(process);
  });

  it('has a schema for each step, and no other', () => {
    expect(Object.keys(schemas).sort()).toEqual(Object.keys(process.steps).sort());
  });

  it('does something at each step of its own', () => {
    expect(Object.keys(implementation.steps).sort()).toEqual(own.sort());
  });

  it('can write every letter that its shared steps owe', () => {
    const shared = { 'request-translation': 'translation-request', 'order-public-service': 'public-notice' };
    const owed = Object.entries(shared).flatMap(([step, letter]) => (step in process.steps ? [letter] : []));
    expect(Object.keys(process.letters)).toEqual(expect.arrayContaining(owed));
  });

  it('has a narrative for each phase', () => {
    expect(Object.keys(implementation.phases).sort()).toEqual(Object.keys(process.phases).sort());
  });

  it('names phases that exist in its steps', () => {
    const named = Object.values<StepDefinition>(process.steps).flatMap((step) =>
      step.phases === 'any' ? [] : [...step.phases],
    );
    expect(named.filter((phase) => !(phase in process.phases))).toEqual([]);
  });

  it('has deadlines for each end it answers', () => {
    expect(Object.keys(implementation.ended ?? {}).filter((type) => !(type in process.deadlines))).toEqual(
      [],
    );
  });

  it('says everything in both languages', () => {
    const texts: unknown[] = [];
    const collect = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return;
      if ('de' in value || 'en' in value) texts.push(value);
      else Object.values(value).forEach(collect);
    };
    collect(process);
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts)
      expect(text).toEqual({ de: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
  });

  it('starts its case numbers with letters of its own', () => {
    const prefixes = Object.values(procedures).map((other) => other.process.numberPrefix);
    expect(process.numberPrefix).toMatch(/^[A-Z]{2,4}$/);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});
