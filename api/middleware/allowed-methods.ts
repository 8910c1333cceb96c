import type { Application } from 'express';

interface Layer {
  /** What of the path it stands for. */
  match(path: string): { path: string } | false | undefined;
  route?: { methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
}

/** The methods that an address knows; none where there is no such address. */
export function allowedMethods(app: Application, path: string): string[] {
  const { stack } = app.router as unknown as { stack: Layer[] };
  const methods = new Set(methodsIn(stack, path));
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
}

function methodsIn(stack: readonly Layer[], path: string): string[] {
  return stack.flatMap((layer) => {
    if (!layer.route && !layer.handle.stack) return [];
    const match = layer.match(path);
    if (!match) return [];
    if (layer.route) return Object.keys(layer.route.methods).map((method) => method.toUpperCase());
    return methodsIn(layer.handle.stack ?? [], path.slice(match.path.length) || '/');
  });
}
