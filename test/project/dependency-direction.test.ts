import { importsOf, roomOf, sourceFiles, type Import } from './imports';

interface Room {
  /** Rooms it may import from, beside itself. */
  imports: string[];
  /** Rooms of which it may know the types only. */
  types?: string[];
}

/** docs/architecture.md draws the same. */
const rooms: Record<string, Room> = {
  rules: { imports: [] },
  supervision: { imports: [] },
  contracts: { imports: ['rules'] },
  workflows: { imports: ['contracts'], types: ['rules', 'activities'] },
  activities: { imports: ['contracts', 'rules', 'register', 'notifications'] },
  notifications: { imports: ['contracts', 'rules'] },
  engine: { imports: ['contracts', 'supervision'], types: ['rules'] },
  register: { imports: ['contracts', 'supervision'], types: ['rules', 'engine'] },
  worker: {
    imports: ['activities', 'notifications', 'register', 'engine', 'supervision', 'contracts', 'rules'],
  },
  api: { imports: ['contracts', 'rules', 'register', 'engine', 'supervision'] },
};

/** The composition roots, and what stands outside the product. */
const free = ['scripts', 'test', 'bench'];

const productive = (file: string) => !file.endsWith('.test.ts') && !/\/test(-workflows)?\//.test(file);
const all = new Set(sourceFiles());
const own = [...all].filter((file) => !free.includes(roomOf(file)) && productive(file));
const crossing = own
  .flatMap(importsOf)
  .filter((edge) => roomOf(edge.to) in rooms && roomOf(edge.to) !== roomOf(edge.from));

const describeEdge = ({ from, to }: Import) => `${from} → ${to}`;

describe('the direction of dependencies', () => {
  it('knows every room', () => {
    const unknown = new Set(own.map(roomOf).filter((room) => !(room in rooms)));
    expect([...unknown]).toEqual([]);
  });

  it('is kept by every import', () => {
    const wrong = crossing.filter(({ from, to, typesOnly }) => {
      const room = rooms[roomOf(from)] as Room;
      return !room.imports.includes(roomOf(to)) && !(typesOnly && room.types?.includes(roomOf(to)));
    });
    expect(wrong.map(describeEdge)).toEqual([]);
  });

  it('lets nobody import worker or api', () => {
    expect(crossing.filter(({ to }) => ['worker', 'api'].includes(roomOf(to))).map(describeEdge)).toEqual([]);
  });

  it('finds a forbidden import', () => {
    const edge: Import = { from: 'rules/x.ts', to: 'register/database', typesOnly: true };
    expect(rooms[roomOf(edge.from)]?.imports).not.toContain(roomOf(edge.to));
  });
});

describe('what Temporal bundles', () => {
  const bundled = reachedFrom(own.filter((file) => roomOf(file) === 'workflows'));

  it('follows what workflows import', () => {
    expect(bundled).toEqual(expect.arrayContaining(['contracts/payments/rejection-reasons.ts']));
  });

  it('is free of zod and of schemas', () => {
    const wrong = bundled
      .flatMap(importsOf)
      .filter(({ to, typesOnly }) => !typesOnly && (to === 'zod' || to.endsWith('schema')));
    expect(wrong.map(describeEdge)).toEqual([]);
  });

  it('holds nothing of the law: a finding is recorded, not computed again', () => {
    expect(bundled.filter((file) => roomOf(file) === 'rules')).toEqual([]);
  });

  it('uses no built-in of Node', () => {
    const wrong = bundled.flatMap(importsOf).filter(({ to }) => to.startsWith('node:'));
    expect(wrong.map(describeEdge)).toEqual([]);
  });
});

describe('the rules', () => {
  it('use no package at all', () => {
    const foreign = own
      .filter((file) => roomOf(file) === 'rules')
      .flatMap(importsOf)
      .filter(({ to }) => roomOf(to) !== 'rules');
    expect(foreign.map(describeEdge)).toEqual([]);
  });
});

/** Files, and all they import as more than types, however far away. */
function reachedFrom(files: readonly string[]): string[] {
  const reached = new Set(files);
  for (const file of reached) {
    for (const { to, typesOnly } of importsOf(file)) {
      const found = [`${to}.ts`, `${to}/index.ts`].find((candidate) => all.has(candidate));
      if (!typesOnly && found !== undefined) reached.add(found);
    }
  }
  return [...reached];
}
