import { patched } from '@temporalio/workflow';
import { measure } from './activity-calls';
import { Refusal } from './refusal';

/** In characters of JSON: less than this fits a payload of the engine whatever it holds. */
const fitsForSure = 500_000;
/** The engine takes 2 MiB in one payload. What the case itself records, such as the end of a period, has some room more. */
const mostBytes = { asked: 1_900_000, own: 2_050_000 };

/** Refuses what the engine could not hold, before anything is recorded: it would end the case's every further step. */
export async function refuseTooLarge(value: unknown, by: keyof typeof mostBytes): Promise<void> {
  if (JSON.stringify(value).length < fitsForSure || !patched('records-are-measured')) return;
  const bytes = await measure(value);
  if (bytes > mostBytes[by]) throw new Refusal('too-large', { bytes, mostBytes: mostBytes[by] });
}
