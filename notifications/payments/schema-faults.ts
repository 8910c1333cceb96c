import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryPages, validateXML } from 'xmllint-wasm';
import type { ReportSchema } from './status-report';
import type { PAYMENT_SCHEMA } from './write-payment-file';

export type Schema = typeof PAYMENT_SCHEMA | ReportSchema;

/** What the validator may take of the machine's memory: 32 MiB of XML need less than half of it. */
const MOST_MEMORY = 1 * memoryPages.GiB;

const MOST_FAULTS = 20;
const DOCUMENT = 'document.xml';

const schemas = new Map<Schema, string>();

function schemaText(schema: Schema): string {
  const known = schemas.get(schema);
  if (known !== undefined) return known;
  const text = readFileSync(join(__dirname, 'schemas', `${schema}.xsd`), 'utf8');
  schemas.set(schema, text);
  return text;
}

/** Thirty times what the largest file takes on a busy machine. */
const PATIENCE_MS = 120_000;

/** The validator did not come back: the document is neither valid nor invalid, and does not pass. */
export class ValidationStalledError extends Error {
  override readonly name = 'ValidationStalledError';
  readonly code = 'validation-stalled';

  constructor() {
    super('The validation of a document did not end.');
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One at a time, as each validation has memory of its own; one that stalls does not hold up the next for ever. */
function inTurn<T>(task: () => Promise<T>, patience: number): Promise<T> {
  const mine = last.then(() => {
    let timer: NodeJS.Timeout | undefined;
    const stalled = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new ValidationStalledError()), patience);
    });
    return Promise.race([task(), stalled]).finally(() => clearTimeout(timer));
  });
  last = mine.catch(() => undefined);
  return mine;
}

/**
 * Where a document departs from the schema of ISO 20022: lines, elements and rules, none of what stands in the
 * document. Empty means valid. libxml2 runs in a thread of its own, without a file system and without a network;
 * if it cannot answer, this rejects.
 */
export async function schemaFaults(xml: string, schema: Schema, patience = PATIENCE_MS): Promise<string[]> {
  // Nothing may declare entities: libxml2 would expand them.
  if (/<!DOCTYPE/i.test(xml)) return ['A document type is declared.'];
  const { valid, errors } = await inTurn(
    () =>
      validateXML({
        xml: { fileName: DOCUMENT, contents: xml },
        schema: { fileName: 'schema.xsd', contents: schemaText(schema) },
        maxMemoryPages: MOST_MEMORY,
      }),
    patience,
  );
  if (valid) return [];
  const places = errors.flatMap(({ message, loc }) =>
    loc?.fileName === DOCUMENT ? [`line ${loc.lineNumber}: ${withoutValues(message)}`] : [],
  );
  return places.length > 0 ? places.slice(0, MOST_FAULTS) : ['The document is not valid.'];
}

const OPENING = /^Schemas validity error : Element '(?:\{[^}']*\})?([\w.-]{1,70})'(?:, attribute '\w+')?: /;
const FACET = /^\[facet '(\w+)'\]/;
const KIND =
  /is not expected|is not allowed|is required but missing|is not a valid value|Missing child|No matching global/;

/** libxml2 quotes what it does not accept; names and accounts would stand in logs. */
function withoutValues(message: string): string {
  const opening = OPENING.exec(message);
  if (!opening) return 'The document is not well-formed or not valid.';
  const rest = message.slice(opening[0].length);
  const facet = FACET.exec(rest)?.[1];
  const kind = KIND.exec(rest)?.[0] ?? '';
  const sentence =
    facet === undefined ? (sentenceOf[kind] ?? 'is not valid') : `breaks the rule on its ${facet}`;
  return `Element ${opening[1]} ${sentence}.`;
}

const sentenceOf: Record<string, string> = {
  'is not expected': 'is not expected here',
  'is not allowed': 'holds what is not allowed there',
  'is required but missing': 'lacks an attribute',
  'is not a valid value': 'has a value of another type',
  'Missing child': 'lacks an element',
  'No matching global': 'is not the root of this schema',
};
