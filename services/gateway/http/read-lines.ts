// A body of lines, one at a time, however long the whole.
import type { IncomingMessage } from 'node:http';
import { refuseFor } from '../problems/refusal.ts';

/** No document of a store is larger. */
const maxLineChars = 32 * 1024 * 1024;

const decodeWith = (decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): string => {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    return refuseFor('invalid-utf-8', 'invalid', { status: 400 });
  }
};

export async function* readLines(request: IncomingMessage): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    const lines = (rest + decodeWith(decoder, chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > maxLineChars)
      refuseFor('body-too-large', 'too-large', { parameters: { max: String(maxLineChars) } });
    yield* lines;
  }
  rest += decodeWith(decoder);
  if (rest !== '') yield rest;
}
