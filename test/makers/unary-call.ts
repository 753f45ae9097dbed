// Calls by gRPC as a partner's program does: with nothing of ours but the messages.
import { type Client, Metadata } from '@grpc/grpc-js';

export interface Codec<T> {
  encode(message: T): { finish(): Uint8Array };
  decode(bytes: Uint8Array): T;
}

/** What it answers; throws the client's error, with the status as its `code`. */
export const unaryCall = <Q, A>(
  client: Client,
  path: string,
  [request, response]: readonly [Codec<Q>, Codec<A>],
  message: Q,
  key = '',
): Promise<A> => {
  const metadata = new Metadata();
  if (key !== '') metadata.set('authorization', `Bearer ${key}`);
  return new Promise((resolve, reject) => {
    client.makeUnaryRequest(
      path,
      (of: Q) => Buffer.from(request.encode(of).finish()),
      (bytes: Buffer) => response.decode(bytes),
      message,
      metadata,
      { deadline: Date.now() + 8_000 },
      (error, answer) => (error || !answer ? reject(error ?? new Error('no answer')) : resolve(answer)),
    );
  });
};
