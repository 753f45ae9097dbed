// The context of a call as gRPC metadata, and back. The deadline travels as `grpc-timeout`, which grpc-js keeps.
import { Metadata } from '@grpc/grpc-js';
import type { Deadline } from '@grpc/grpc-js';
import type { CallContext, Caller } from '../../call-context.ts';
import { newId } from '../../ids.ts';
import { defaultDeadlineMs } from '../rpc.ts';

const requestIdKey = 'passerelle-request-id';
const traceparentKey = 'traceparent';

export const toMetadata = (call: CallContext): Metadata => {
  const metadata = new Metadata();
  metadata.set(requestIdKey, headerSafe(call.requestId));
  if (call.traceparent !== undefined) metadata.set(traceparentKey, headerSafe(call.traceparent));
  return metadata;
};

export const toContext = (metadata: Metadata, deadline: Deadline, signal: AbortSignal): CallContext => {
  const traceparent = first(metadata, traceparentKey);
  return {
    deadline: finite(deadline),
    signal,
    requestId: first(metadata, requestIdKey) ?? newId('req'),
    ...(traceparent === undefined ? {} : { traceparent }),
  };
};

/** `peer`: `address:port` as grpc-js tells it. What the caller is told is set in `trailer`. */
export const toCaller = (metadata: Metadata, peer: string, trailer: Metadata): Caller => {
  const authorization = first(metadata, 'authorization');
  const acceptLanguage = first(metadata, 'accept-language');
  const address = peer
    .replace(/:\d+$/, '')
    .replace(/^(ipv[46]:)?\[?/, '')
    .replace(/\]$/, '');
  return {
    address,
    tell: (name, value) => trailer.set(name, value),
    ...(authorization === undefined ? {} : { authorization }),
    ...(acceptLanguage === undefined ? {} : { acceptLanguage }),
  };
};

/** A foreign client may give none. */
const finite = (deadline: Deadline): number => {
  const at = deadline instanceof Date ? deadline.getTime() : deadline;
  return Number.isFinite(at) ? at : Date.now() + defaultDeadlineMs;
};

const first = (metadata: Metadata, key: string): string | undefined => {
  const [value] = metadata.get(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** grpc-js throws on what a header may not carry; an id with such characters came from outside. */
const headerSafe = (text: string): string => text.replaceAll(/[^\x21-\x7e]/g, '_').slice(0, 128);
