type Facts = Record<string, unknown>;

/** `key=value` words as the input of a rule: a dot leads into a nested fact; numbers, true, false and JSON are read as such. */
export function factsOf(words: readonly string[]): Facts {
  const facts = noFacts();
  for (const word of words) {
    const sign = word.indexOf('=');
    if (sign < 1) throw new Error(`a fact is written key=value, not ${word}`);
    put(facts, word.slice(0, sign).split('.'), read(word.slice(sign + 1)));
  }
  return facts;
}

/** Without a prototype: every key is a fact, and none is there beforehand. */
function noFacts(): Facts {
  return Object.create(null) as Facts;
}

function put(facts: Facts, [first = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    if (first in facts) throw new Error(`the fact ${first} is given twice`);
    facts[first] = value;
    return;
  }
  const inner = facts[first] ?? noFacts();
  if (typeof inner !== 'object' || Array.isArray(inner)) {
    throw new Error(`the fact ${first} is given as a value and as a group`);
  }
  facts[first] = inner;
  put(inner as Facts, rest, value);
}

/** What is no JSON is a text; so is a date. */
function read(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
