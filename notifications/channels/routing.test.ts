import fc from 'fast-check';
import { channels as ways } from '../../contracts/case/party';
import { channelIds } from './channel';
import {
  routesOfEvent,
  routesOfLetter,
  routesOfReminder,
  type Addressee,
  type Carriers,
  type Route,
} from './routing';
import { routingSchema } from './routing-settings';

const all: Carriers = {
  channels: channelIds,
  webhooks: [
    { id: 'records', events: ['*'] },
    { id: 'gateway', events: ['letter.protection-begins'] },
  ],
};
const standard = routingSchema.parse({});
const address = 'Lindenweg 3\n12345 Musterstadt';
const email = 'aenne@recipient.example';

const routes = (to: Addressee, settings: object = {}, carriers = all): Route[] =>
  routesOfLetter('protection-begins', to, routingSchema.parse(settings), carriers);
const service = (found: Route[]) => found.filter(({ purpose }) => purpose === 'service');
const companion = (found: Route[]) => found.filter(({ purpose }) => purpose === 'companion');

const impossible: [string, Addressee, object, Carriers, Route['because']][] = [
  ['no address', { way: 'post' }, {}, all, 'no-address'],
  ['an empty address', { way: 'post', address: ' ' }, {}, all, 'no-address'],
  ['no print folder', { way: 'post', address }, {}, { ...all, channels: ['smtp'] }, 'no-channel'],
  ['no e-mail address', { way: 'electronic' }, { ways: { electronic: 'smtp' } }, all, 'no-email'],
  [
    'no agreement to e-mail',
    { way: 'electronic', email },
    { ways: { electronic: 'smtp' } },
    all,
    'no-agreement',
  ],
];

describe('a letter', () => {
  it.each(['post', 'registered', 'certificate'] as const)('goes to the print centre for %s', (way) => {
    expect(routes({ way, address })).toEqual([{ by: 'print', purpose: 'service', contents: 'full' }]);
  });

  it.each(['electronic', 'portal', 'personal'] as const)('is a person’s to carry for %s', (way) => {
    expect(service(routes({ way, address }))).toEqual([
      { by: 'person', purpose: 'service', contents: 'full', because: 'configured' },
    ]);
  });

  it('goes to the print centre although its party has an e-mail address, with word of it by e-mail', () => {
    expect(routes({ way: 'post', address, email })).toEqual([
      { by: 'print', purpose: 'service', contents: 'full' },
      { by: 'smtp', purpose: 'companion', contents: 'notice' },
    ]);
  });

  it.each(impossible)(
    'with %s is a person’s to carry, and never another channel’s',
    (_with, to, settings, carriers, because) => {
      expect(service(routes(to, settings, carriers))).toEqual([
        { by: 'person', purpose: 'service', contents: 'full', because },
      ]);
    },
  );

  it('goes by e-mail where the office wants it and the recipient has agreed, and then once', () => {
    const to: Addressee = { way: 'electronic', email, agreedToEmail: true };
    expect(routes(to, { ways: { electronic: 'smtp' }, companion: 'full' })).toEqual([
      { by: 'smtp', purpose: 'service', contents: 'full' },
    ]);
  });

  it('goes through the one webhook that names its type', () => {
    const settings = { ways: { portal: 'webhook' } };
    expect(service(routes({ way: 'portal' }, settings))).toEqual([
      { by: 'webhook', purpose: 'service', contents: 'full', webhook: 'gateway' },
    ]);
    const two = {
      ...all,
      webhooks: [...all.webhooks, { id: 'second', events: ['letter.protection-begins'] }],
    };
    expect(service(routes({ way: 'portal' }, settings, two))[0]).toMatchObject({
      by: 'person',
      because: 'no-channel',
    });
  });

  it('of one type may go another way', () => {
    const settings = { types: { 'protection-begins': { post: 'person' } } };
    expect(routes({ way: 'post', address }, settings)[0]).toMatchObject({ by: 'person' });
    expect(
      routesOfLetter('return-card', { way: 'post', address }, routingSchema.parse(settings), all)[0],
    ).toMatchObject({ by: 'print' });
  });
});

describe('word of a letter by e-mail', () => {
  const to: Addressee = { way: 'post', address, email };

  it('holds the letter only where the office wants it and the recipient has agreed', () => {
    const contents = (settings: object, agreedToEmail: boolean) =>
      companion(routes({ ...to, agreedToEmail }, settings)).map((route) => route.contents);
    expect(contents({ companion: 'full' }, true)).toEqual(['full']);
    expect(contents({ companion: 'full' }, false)).toEqual(['notice']);
    expect(contents({ companion: 'notice' }, true)).toEqual(['notice']);
    expect(contents({ companion: 'none' }, true)).toEqual([]);
  });
});

describe('whatever is configured', () => {
  const any = fc.record({
    way: fc.constantFrom(...ways),
    address: fc.option(fc.constant(address), { nil: undefined }),
    email: fc.option(fc.constant(email), { nil: undefined }),
    agreedToEmail: fc.boolean(),
  });
  const carriers = fc.record({
    channels: fc.subarray([...channelIds]),
    webhooks: fc.subarray([...all.webhooks]),
  });
  const settings = fc.record({
    ways: fc.record({
      post: fc.constantFrom('print', 'person'),
      electronic: fc.constantFrom('smtp', 'webhook', 'person'),
    }),
    companion: fc.constantFrom('none', 'notice', 'full'),
  });

  it('a letter is served once, by what is there, and its text reaches no mailbox without agreement', () => {
    fc.assert(
      fc.property(any, settings, carriers, (to, given, by) => {
        const found = routes(to, given, by);
        expect(service(found)).toHaveLength(1);
        for (const route of found) {
          if (route.by !== 'person') expect(by.channels).toContain(route.by);
          if (route.by === 'smtp' && route.contents === 'full') expect(to.agreedToEmail).toBe(true);
          if (route.by === 'smtp' && route.purpose === 'service') expect(to.way).toBe('electronic');
        }
      }),
    );
  });
});

describe('an event', () => {
  it('is told to every receiver that asked for it', () => {
    expect(routesOfEvent('case-closed', all).map(({ webhook }) => webhook)).toEqual(['records']);
    expect(routesOfEvent('letter.protection-begins', all).map(({ webhook }) => webhook)).toEqual([
      'records',
      'gateway',
    ]);
    expect(routesOfEvent('case-closed', { ...all, channels: ['print'] })).toEqual([]);
  });
});

describe('a reminder', () => {
  it('goes to the mailbox of whom it reminds, or stays with them as a task', () => {
    expect(routesOfReminder({ email }, all)).toEqual([{ by: 'smtp', purpose: 'service', contents: 'full' }]);
    expect(routesOfReminder({}, all)[0]).toMatchObject({ by: 'person', because: 'no-email' });
    expect(routesOfReminder({ email }, { channels: [] })[0]).toMatchObject({
      by: 'person',
      because: 'no-channel',
    });
  });
});

it('the standard is paper, and word of it by e-mail', () => {
  expect(standard).toEqual({
    ways: {
      post: 'print',
      registered: 'print',
      certificate: 'print',
      personal: 'person',
      electronic: 'person',
      portal: 'person',
    },
    types: {},
    companion: 'notice',
  });
});
