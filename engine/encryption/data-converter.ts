import type { DataConverter } from '@temporalio/common';
import type { CaseCipher } from './case-cipher';
import { type CodecOptions, EncryptingCodec } from './payload-codec';

/** `bundleWorkflowCode` needs this path as well: without it messages of failures leave the workflow in clear. */
export const failureConverterPath = require.resolve('./failure-converter');

/** The data converter of every worker and every client. */
export function encryptedDataConverter(cipher: CaseCipher, options: CodecOptions): DataConverter {
  return { payloadCodecs: [new EncryptingCodec(cipher, options)], failureConverterPath };
}
