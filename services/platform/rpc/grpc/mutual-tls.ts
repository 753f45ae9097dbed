// Credentials of both ends of a connection between processes: TLS 1.3, each end with a certificate. Each new
// connection is made with the certificates that stand at that moment.
import { createSecureContext } from 'node:tls';
import type { PeerCertificate, SecureContextOptions } from 'node:tls';
import { ChannelCredentials, ServerCredentials } from '@grpc/grpc-js';
import type { CallCredentials, ChannelOptions, experimental } from '@grpc/grpc-js';
import type { Logger } from 'pino';
import type { RpcDefinition } from '../rpc.ts';
import type { Certificates } from './hold-certificates.ts';
import { servicesNamed } from './peer-name.ts';

/** How the processes of a mesh know one another. */
export interface MeshSecurity {
  readonly certificates: Certificates;
  readonly campus: string;
  /** By which name certificates know who serves it. */
  serviceOf(definition: RpcDefinition): string;
  /** Whether one of these services may make a call; `path` is gRPC's. */
  mayCall(callers: readonly string[], path: string): boolean;
}

/** Takes connections of whoever shows a certificate that a trusted authority signed. */
export const serverCredentials = (certificates: Certificates): ServerCredentials =>
  new MutualTlsServer(certificates);

class MutualTlsServer extends ServerCredentials {
  constructor(certificates: Certificates) {
    super({ requestCert: true, rejectUnauthorized: true }, certificates.current());
    certificates.onChange((context: SecureContextOptions) => this.updateSecureContextOptions(context));
  }
  override _equals(other: ServerCredentials): boolean {
    return this === other;
  }
}

/**
 * Connects to none but processes whose certificate names `service`. Hosts are not compared: a name may stand for many
 * processes that move, and to be the service is what counts.
 */
export const clientCredentials = (
  { certificates, campus }: MeshSecurity,
  service: string,
  log: Logger,
): ChannelCredentials => new MutualTlsClient(certificates, isService(campus, service), log);

/** The name asked of the server as it is dialled: an IP address may not be (RFC 6066, section 3). */
export const targetName = (service: string): ChannelOptions => ({ 'grpc.ssl_target_name_override': service });

const isService =
  (campus: string, service: string) =>
  (_host: string, { subjectaltname }: PeerCertificate): Error | undefined => {
    const named = servicesNamed(subjectaltname, campus);
    if (named.includes(service)) return undefined;
    const names = named.length > 0 ? named.join(', ') : 'no service';
    return new Error(`its certificate names ${names} of the campus ${campus}, and not ${service}`);
  };

type Target = experimental.GrpcUri;
type Connector = experimental.SecureConnector;
type CheckPeer = ReturnType<typeof isService>;

class MutualTlsClient extends ChannelCredentials {
  readonly #certificates: Certificates;
  readonly #checkServerIdentity: CheckPeer;
  readonly #log: Logger;
  constructor(certificates: Certificates, checkServerIdentity: CheckPeer, log: Logger) {
    super();
    this.#certificates = certificates;
    this.#checkServerIdentity = checkServerIdentity;
    this.#log = log;
  }
  override _isSecure(): boolean {
    return true;
  }
  override _equals(other: ChannelCredentials): boolean {
    return this === other;
  }
  override _createSecureConnector(
    target: Target,
    options: ChannelOptions,
    callCredentials?: CallCredentials,
  ): Connector {
    const connector = (): Connector =>
      ChannelCredentials.createFromSecureContext(createSecureContext(this.#certificates.current()), {
        checkServerIdentity: this.#checkServerIdentity,
      })._createSecureConnector(target, options, callCredentials);
    const first = connector();
    return {
      waitForReady: () => first.waitForReady(),
      getCallCredentials: () => first.getCallCredentials(),
      destroy: () => first.destroy(),
      connect: async (socket) => {
        try {
          return await connector().connect(socket);
        } catch (error) {
          // grpc-js says of a connection that failed no more than that there is none.
          const because = error instanceof Error ? error.message : String(error);
          this.#log.warn({ address: target.path, because }, 'a peer was not connected to');
          throw error;
        }
      },
    };
  }
}
