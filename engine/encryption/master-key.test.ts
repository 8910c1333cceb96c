import { MasterKeysMalformedError, MasterKeyUnknownError } from './errors';
import { parseMasterKeys } from './master-key';
import { masterKeyText } from './test/workbench';

describe('master keys from the environment', () => {
  it('takes the highest version as the current one, in whatever order they stand', () => {
    const keys = parseMasterKeys(`${masterKeyText(2)},${masterKeyText(10)},${masterKeyText(1)}`);
    expect(keys.current().version).toBe(10);
    expect(keys.get(1).version).toBe(1);
  });

  it('names a version that it does not hold', () => {
    expect(() => parseMasterKeys(masterKeyText(1)).get(2)).toThrow(MasterKeyUnknownError);
  });

  it.each([
    ['nothing', ''],
    ['no version', Buffer.alloc(32).toString('base64')],
    ['version 0', `0:${Buffer.alloc(32).toString('base64')}`],
    ['a short key', `1:${Buffer.alloc(16).toString('base64')}`],
    ['a long key', `1:${Buffer.alloc(33).toString('base64')}`],
    ['a version twice', `${masterKeyText(1)},${masterKeyText(1)}`],
    ['something that is not base64', '1:äöü'],
  ])('refuses %s', (_, text) => {
    expect(() => parseMasterKeys(text)).toThrow(MasterKeysMalformedError);
  });

  it('never repeats a key in its message', () => {
    const secret = Buffer.alloc(31, 7).toString('base64');
    expect(() => parseMasterKeys(`1:${secret}`)).not.toThrow(new RegExp(secret.slice(0, 12)));
  });
});
