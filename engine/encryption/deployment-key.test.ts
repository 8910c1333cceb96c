import { DeploymentKey } from './deployment-key';
import { MasterKeyUnknownError, SealedBytesError } from './errors';
import { parseMasterKeys } from './master-key';
import { masterKeyText } from './test/workbench';

describe('the deployment key', () => {
  const [first, second] = [masterKeyText(1), masterKeyText(2)];

  it('is the same in every process that holds the master key', () => {
    const sealed = new DeploymentKey(parseMasterKeys(first)).seal(Buffer.from('a'));
    expect(new DeploymentKey(parseMasterKeys(first)).open(sealed).toString()).toBe('a');
  });

  it('names the version of the master key and stays readable after a rotation', () => {
    const sealed = new DeploymentKey(parseMasterKeys(first)).seal(Buffer.from('a'));
    expect(sealed.masterVersion).toBe(1);
    const rotated = new DeploymentKey(parseMasterKeys(`${first},${second}`));
    expect(rotated.open(sealed).toString()).toBe('a');
    expect(rotated.seal(Buffer.from('b')).masterVersion).toBe(2);
  });

  it('goes with its master key', () => {
    const sealed = new DeploymentKey(parseMasterKeys(first)).seal(Buffer.from('a'));
    expect(() => new DeploymentKey(parseMasterKeys(second)).open(sealed)).toThrow(MasterKeyUnknownError);
    expect(() => new DeploymentKey(parseMasterKeys(masterKeyText(1))).open(sealed)).toThrow(SealedBytesError);
  });
});
