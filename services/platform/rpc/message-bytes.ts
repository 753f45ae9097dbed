// Messages to bytes and back, held to the size limit on both sides of a call.
import { BinaryWriter } from '@bufbuild/protobuf/wire';
import { fault, ok, refused } from '../faults/fault.ts';
import type { FaultCode, Outcome } from '../faults/fault.ts';
import { maxMessageBytes } from './rpc.ts';
import type { RpcMethod } from './rpc.ts';

type Codec = RpcMethod['requestType'];

/** One for all: it is empty again once it is finished, and has the room that the messages before it needed. */
let writer = new BinaryWriter();
/** Room for a larger message is not kept. */
const mostKeptBytes = 256 * 1024;

const bytesOf = (codec: Codec, message: unknown): Uint8Array => {
  try {
    const bytes = codec.encode(message as never, writer).finish();
    if (bytes.length > mostKeptBytes) writer = new BinaryWriter();
    return bytes;
  } catch (error) {
    // Of a message that cannot be written, a part stands in it.
    writer = new BinaryWriter();
    throw error;
  }
};

export const encodeMessage = (codec: Codec, message: unknown): Outcome<Uint8Array> => {
  const bytes = bytesOf(codec, message);
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
