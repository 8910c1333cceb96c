import { parse } from '../api/middleware/bodies';
import { Problem, toDocument } from '../api/problem';
import { calculatorSchemas } from '../contracts/calculators';
import { compute, EXPLANATIONS, isPublicCalculator, RuleError, type Finding } from '../rules';
import { FactsContradictError, LawNotCoveredError } from '../rules/core/errors';
import { factsOf } from './law-facts';

const usage =
  'npm run --silent law -- CALCULATOR key=value … (nested: place.land=NW, lists: singles=[30,20])';

/** Asks a rule in the terminal, as `POST /api/v1/rules/{calculator}` does. */
function main([id, ...words]: string[]): void {
  if (id === undefined || !isPublicCalculator(id)) {
    const known = Object.keys(calculatorSchemas).map((one) => `  ${one}`);
    throw new Error([id === undefined ? usage : `unknown calculator; ${usage}`, ...known].join('\n'));
  }
  const facts = parse<unknown>(calculatorSchemas[id], factsOf(words));
  process.stdout.write(`${readable(EXPLANATIONS[id].title.de, compute(id, facts as never))}\n`);
}

function readable(title: string, { value, steps, norms, flags, rulesVersion }: Finding): string {
  const results = Object.entries(value as object).map(([name, one]) => `  ${name}: ${shown(one)}`);
  const reasons = steps.map(({ text, norm }) => `  ${text} (${norm})`);
  return [
    title,
    ...results,
    '',
    'Begründung',
    ...reasons,
    '',
    `Normen: ${norms.join('; ')}`,
    ...(flags.length > 0 ? [`Zu prüfen: ${flags.join(', ')}`] : []),
    `Stand der Regeln: ${rulesVersion}`,
  ].join('\n');
}

/** Lists of records one a line. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || value.every((one) => typeof one !== 'object')) return JSON.stringify(value);
  return value.map((one) => `\n    ${JSON.stringify(one)}`).join('');
}

function sentenceOf(error: unknown): string {
  if (error instanceof FactsContradictError || error instanceof LawNotCoveredError) {
    return `${error.sentence.de} ${error.remedy.de}`;
  }
  if (error instanceof RuleError) return error.sentence.de;
  if (error instanceof Problem) return fieldByField(error);
  return (error as Error).message;
}

function fieldByField(problem: Problem): string {
  const { fields = [] } = toDocument(problem, 'de') as { fields?: { field: string; message: string }[] };
  return fields.map(({ field, message }) => `${field === '' ? 'input' : field}: ${message}`).join('\n');
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}
