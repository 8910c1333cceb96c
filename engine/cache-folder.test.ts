import { engineCacheFolder } from './cache-folder';

describe('the cache folder', () => {
  it('is where XDG_CACHE_HOME says', () => {
    expect(engineCacheFolder({ XDG_CACHE_HOME: '/var/tmp/cache', HOME: '/home/a' })).toBe(
      '/var/tmp/cache/fristwerk/engine',
    );
  });

  it.each([undefined, '', 'relative/folder'])('is in the home folder where XDG_CACHE_HOME is %j', (value) => {
    expect(
      engineCacheFolder({ HOME: '/home/a', ...(value !== undefined && { XDG_CACHE_HOME: value }) }),
    ).toBe('/home/a/.cache/fristwerk/engine');
  });
});
