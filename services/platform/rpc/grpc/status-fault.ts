// Faults as gRPC statuses with their trailer, and back.
import { Metadata, status } from '@grpc/grpc-js';
import type { ServiceError, StatusObject } from '@grpc/grpc-js';
import { describeFault, fault } from '../../faults/fault.ts';
import type { Fault } from '../../faults/fault.ts';
import { codeOfGrpcStatus, faultTable } from '../../faults/fault-table.ts';
import { decodeFault, encodeFault, faultTrailer } from '../fault-trailer.ts';
import type { Explained } from '../rpc.ts';

export const toStatus = (of: Fault): StatusObject => {
  const metadata = new Metadata();
  metadata.set(faultTrailer, Buffer.from(encodeFault(of)));
  const { code, subject, subjectId } = of;
  const details = describeFault({
    code,
    ...(subject === undefined ? {} : { subject }),
    ...(subjectId === undefined ? {} : { subjectId }),
  });
  return { code: faultTable[code].grpc, details, metadata };
};

/** For callers from outside, who know nothing of the mesh's own trailer. */
export const toStatusOutside = (of: Fault, { message, trailers }: Explained): StatusObject => {
  const metadata = new Metadata();
  for (const [name, bytes] of Object.entries(trailers)) metadata.set(name, Buffer.from(bytes));
  return { code: faultTable[of.code].grpc, details: message, metadata };
};

/** `signal`: the caller's, to tell its own cancellation from a peer that went away. */
export const toFault = (error: Partial<ServiceError>, signal: AbortSignal): Fault => {
  const [trailer] = error.metadata?.get(faultTrailer) ?? [];
  const carried = trailer instanceof Buffer ? decodeFault(trailer) : undefined;
  if (carried) return carried;
  const detail = error.details ?? error.message ?? 'no details';
  // grpc-js says "exhausted" of a message over its limit, and so do foreign servers.
  if (error.code === status.RESOURCE_EXHAUSTED && /larger than/.test(detail))
    return fault('too-large', { detail });
  if (error.code === status.CANCELLED && !signal.aborted) return fault('unavailable', { detail });
  return fault(codeOfGrpcStatus(error.code ?? status.UNKNOWN), { detail });
};
