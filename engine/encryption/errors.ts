/** What the encryption can refuse. Messages are fixed sentences with ids; facts are properties. */
export abstract class EncryptionError extends Error {
  abstract readonly code: string;
  /** True where a later attempt may succeed without anybody changing the data. */
  readonly transient: boolean = false;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The key of the case was destroyed on purpose: nobody can read its data any more. */
export class CaseErasedError extends EncryptionError {
  readonly code = 'case-erased';
  constructor(
    readonly caseId: string,
    readonly destroyedAt?: string,
  ) {
    super(`Case ${caseId} was erased.`);
  }
}

/** There is sealed data, but neither a key nor a record of its destruction: data were lost, an incident. */
export class CaseKeyMissingError extends EncryptionError {
  readonly code = 'case-key-missing';
  constructor(readonly caseId: string) {
    super(`The key of case ${caseId} is missing.`);
  }
}

/** The stored key does not open with the master key of its version: another master key, or an altered row. */
export class CaseKeyUnusableError extends EncryptionError {
  readonly code = 'case-key-unusable';
  constructor(
    readonly caseId: string,
    readonly masterVersion: number,
  ) {
    super(`The key of case ${caseId} does not open with master key ${masterVersion}.`);
  }
}

export class SealedBytesError extends EncryptionError {
  readonly code = 'sealed-bytes-unreadable';
  constructor(
    readonly keyOwner: string,
    readonly fault: 'format' | 'other-key' | 'altered',
  ) {
    super(`Sealed bytes of ${keyOwner} cannot be opened (${fault}).`);
  }
}

/** A payload sealed for one case turned up in another: somebody moved ciphertexts about in the engine. */
export class PayloadOfAnotherCaseError extends EncryptionError {
  readonly code = 'payload-of-another-case';
  constructor(
    readonly caseId: string,
    readonly expectedCaseId: string,
  ) {
    super(`A payload of case ${caseId} was found in case ${expectedCaseId}.`);
  }
}

/** The caller did not want to wait any longer for the key store. */
export class KeyStoreUnavailableError extends EncryptionError {
  readonly code = 'key-store-unavailable';
  override readonly transient = true;
  constructor(
    readonly caseId: string,
    options?: ErrorOptions,
  ) {
    super(`The key of case ${caseId} cannot be reached at present.`, options);
  }
}

/** This process does not hold that master key (yet): during a rotation it does after its restart. */
export class MasterKeyUnknownError extends EncryptionError {
  readonly code = 'master-key-unknown';
  override readonly transient = true;
  constructor(readonly masterVersion: number) {
    super(`Master key ${masterVersion} is not known to this process.`);
  }
}

export class MasterKeysMalformedError extends EncryptionError {
  readonly code = 'master-keys-malformed';
  constructor(readonly reason: string) {
    super(`The master keys are malformed: ${reason}.`);
  }
}

export class MasterKeyFileExposedError extends EncryptionError {
  readonly code = 'master-key-file-exposed';
  constructor(readonly path: string) {
    super('The master key file can be read by others; give it mode 0600.');
  }
}

export class CipherClosedError extends EncryptionError {
  readonly code = 'cipher-closed';
  constructor() {
    super('The cipher was closed.');
  }
}
