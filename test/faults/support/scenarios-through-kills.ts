import { setTimeout as sleep } from 'node:timers/promises';
import { kill, victims, type Victim } from './kills';
import { Plant } from './plant';
import { random, report } from './random';
import { differences, journalsOf, type Journal } from './scenario-journals';
import { ScenarioRun } from './scenario-run';
import { faultsInJournals } from './verify-journals';

export interface Outcome {
  kills: number;
  rounds: number;
  journals: number;
  faults: string[];
}

/**
 * The scenarios once in peace, then as often as it takes while processes are killed at random moments: they hold all the
 * same, and the cases have the same journals.
 */
export async function scenariosThroughKills(kills: number, paths: readonly string[]): Promise<Outcome> {
  const plant = await Plant.start();
  const chance = random('scenarios');
  const faults: string[] = [];
  try {
    const known: Journal[] = [];
    const round = async (name: string, meanwhile: (run: ScenarioRun) => Promise<void>) => {
      const run = new ScenarioRun(plant, paths);
      await meanwhile(run);
      if ((await run.ended) !== 0) faults.push(`${name}: scenarios fail\n${run.said}`);
      const journals = await journalsOf(plant, known);
      known.push(...journals);
      const { undetermined } = run;
      return journals.filter(({ caseId }) => !undetermined.includes(caseId));
    };
    const inPeace = await round('in peace', async (run) => void (await run.ended));
    let killed = 0;
    let rounds = 0;
    while (killed < kills && faults.length === 0) {
      rounds += 1;
      const name = `round ${rounds}`;
      const journals = await round(name, async (run) => {
        while (!run.isOver && killed < kills) {
          killed += await killOne(plant, run, chance.pick(victims), chance.below(betweenMs));
        }
      });
      await plant.untilHealthy();
      faults.push(...differences(inPeace, journals).map((fault) => `${name}: ${fault}`));
    }
    faults.push(...(await faultsInJournals(plant)));
    if (faults.length > 0) report(plant.log.slice(-20_000));
    return { kills: killed, rounds, journals: inPeace.length, faults };
  } finally {
    await plant.stop();
  }
}

/** From being well to the next kill at the most: what a killed worker had in hand of a case is given to another one after five seconds. */
const betweenMs = 8_000;

/** How many were killed: none where the run was over before its moment came. */
async function killOne(plant: Plant, run: ScenarioRun, victim: Victim, afterMs: number): Promise<0 | 1> {
  await Promise.race([run.ended, sleep(afterMs)]);
  if (run.isOver) return 0;
  if (plant.hasEnded) throw new Error('the app has ended by itself');
  await kill(plant, victim);
  await plant.untilHealthy();
  return 1;
}
