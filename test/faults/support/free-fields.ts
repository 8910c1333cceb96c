interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
}

/** Where a caller may write what it likes, by the schemas that the API itself gives out. */
export function freeFields(schemas: Record<string, object>): string[] {
  const system = [
    'case-linked',
    'letters-overtaken',
    'message-undelivered',
    'deadline-ended',
    'reminder-due',
  ];
  return Object.entries(schemas)
    .filter(([step]) => !system.includes(step))
    .flatMap(([step, schema]) => fieldsOf(schema).map((path) => `${step}.${path}`));
}

function fieldsOf(schema: Schema, path = ''): string[] {
  const { type, properties = {}, items, anyOf = [], pattern, format } = schema;
  if (type === 'string') {
    const free = !schema.enum && schema.const === undefined && pattern === undefined && format === undefined;
    return free ? [path] : [];
  }
  return [
    ...Object.entries(properties).flatMap(([name, inner]) =>
      fieldsOf(inner, path === '' ? name : `${path}.${name}`),
    ),
    ...(items ? fieldsOf(items, `${path}[]`) : []),
    ...anyOf.flatMap((inner) => fieldsOf(inner, path)),
  ];
}
