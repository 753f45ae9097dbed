// Who may make a call, by the certificate of the connection it came by.
import type { ServerUnaryCall, ServerWritableStream } from '@grpc/grpc-js';
import type { Logger } from 'pino';
import { fault } from '../../faults/fault.ts';
import type { Fault } from '../../faults/fault.ts';
import type { MeshSecurity } from './mutual-tls.ts';
import { servicesNamed } from './peer-name.ts';

type Call = Pick<
  ServerUnaryCall<unknown, unknown> | ServerWritableStream<unknown, unknown>,
  'getAuthContext'
>;

/** Why a call is refused, or undefined. */
export type Admit = (path: string, call: Call) => Fault | undefined;

/** Without certificates nobody is known: the port is on loopback, and whoever reaches it may call. */
export const admitAll: Admit = () => undefined;

export const admitListed =
  ({ campus, mayCall }: MeshSecurity, log: Logger): Admit =>
  (path, call) => {
    const callers = servicesNamed(call.getAuthContext()?.sslPeerCertificate?.subjectaltname, campus);
    if (mayCall(callers, path)) return undefined;
    log.warn({ path, callers }, 'a call of a service that may not make it was refused');
    return fault('forbidden', { subject: 'call', subjectId: path });
  };
