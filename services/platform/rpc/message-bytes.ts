// Messages to bytes and back, held to the size limit on both sides of a call.
import { fault, ok, refused } from '../faults/fault.ts';
import type { FaultCode, Outcome } from '../faults/fault.ts';
import { maxMessageBytes } from './rpc.ts';
import type { RpcMethod } from './rpc.ts';

type Codec = RpcMethod['requestType'];

export const encodeMessage = (codec: Codec, message: unknown): Outcome<Uint8Array> => {
  const bytes = codec.encode(message as never).finish();
  return withinLimit(bytes) ?? ok(bytes);
};

/** `otherwise`: what undecodable bytes are; the sender's fault in a request, ours in an answer. */
export const decodeMessage = (codec: Codec, bytes: Uint8Array, otherwise: FaultCode): Outcome<unknown> => {
  const tooLarge = withinLimit(bytes);
  if (tooLarge) return tooLarge;
  try {
    return ok(codec.decode(bytes));
  } catch (error) {
    return refused(fault(otherwise, { detail: `undecodable message: ${String(error)}` }));
  }
};

const withinLimit = (bytes: Uint8Array): Outcome<never> | undefined =>
  bytes.length <= maxMessageBytes
    ? undefined
    : refused(
        fault('too-large', {
          subject: 'message',
          detail: `${bytes.length} bytes, at most ${maxMessageBytes} are carried`,
        }),
      );
