import { DefaultFailureConverter } from '@temporalio/common';

/**
 * Messages and stacks of failures become a payload, which the codec then seals. Loaded by its path, also into the
 * workflow bundle: it must import nothing of Node.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
