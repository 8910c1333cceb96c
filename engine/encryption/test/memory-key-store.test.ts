import { describeKeyStore } from './key-store-contract';
import { MemoryKeyStore } from './memory-key-store';

// The tests of the encryption rest on this store: it has to do what the register does.
describeKeyStore('the key store in memory', () => Promise.resolve(new MemoryKeyStore()));
