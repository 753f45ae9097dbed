// The one place that says what each fault code is in gRPC and in HTTP.
import type { FaultCode } from './fault.ts';

/** `grpc`: number of the gRPC status; `http`: status of the problem; `retry`: an idempotent call may be tried again. */
export interface FaultRow {
  readonly grpc: number;
  readonly http: number;
  readonly retry: boolean;
}

export const faultTable: Readonly<Record<FaultCode, FaultRow>> = {
  invalid: { grpc: 3, http: 422, retry: false },
  unauthenticated: { grpc: 16, http: 401, retry: false },
  forbidden: { grpc: 7, http: 403, retry: false },
  'not-found': { grpc: 5, http: 404, retry: false },
  conflict: { grpc: 10, http: 412, retry: false },
  duplicate: { grpc: 6, http: 409, retry: false },
  'too-large': { grpc: 11, http: 413, retry: false },
  unsupported: { grpc: 12, http: 415, retry: false },
  overloaded: { grpc: 8, http: 429, retry: true },
  behind: { grpc: 9, http: 503, retry: true },
  unavailable: { grpc: 14, http: 503, retry: true },
  deadline: { grpc: 4, http: 504, retry: false },
  cancelled: { grpc: 1, http: 499, retry: false },
  'no-space': { grpc: 15, http: 507, retry: false },
  internal: { grpc: 13, http: 500, retry: false },
};

/** The code a gRPC status stands for when its trailer says no more, as from a foreign server or a proxy. */
export const codeOfGrpcStatus = (status: number): FaultCode => {
  const found = Object.entries(faultTable).find(([, row]) => row.grpc === status);
  return (found?.[0] as FaultCode | undefined) ?? 'internal';
};
