// A thesaurus on disk: its format, its size, and its bytes as they are read.
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';

export type Opened =
  | {
      readonly kind: 'opened';
      readonly type: string;
      readonly bytes: number;
      read(onRead: (bytes: number) => void): AsyncIterable<Uint8Array>;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown' };

const turtle = 'text/turtle';
const rdfXml = 'application/rdf+xml';
const types: Readonly<Record<string, string>> = {
  '.ttl': turtle,
  '.turtle': turtle,
  '.nt': turtle,
  '.rdf': rdfXml,
  '.owl': rdfXml,
  '.xml': rdfXml,
};

const beginningBytes = 512;

/** Where the name does not tell: what it begins with. */
const guessType = (beginning: string): string | undefined => {
  const text = beginning.replace(/^\ufeff/, '').trimStart();
  if (/^<(\?xml|rdf:RDF|!DOCTYPE)/.test(text)) return rdfXml;
  return /^(@prefix|@base|PREFIX|BASE|<[^>\s]+>\s|#)/.test(text) ? turtle : undefined;
};

const beginningOf = async (path: string): Promise<string> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginningBytes), 0, beginningBytes, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
};

export const openThesaurus = async (path: string): Promise<Opened> => {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return { kind: 'missing' };
  const type = types[extname(path).toLowerCase()] ?? guessType(await beginningOf(path));
  if (type === undefined) return { kind: 'unknown' };
  return {
    kind: 'opened',
    type,
    bytes: found.size,
    read: async function* (onRead) {
      let read = 0;
      for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
        yield chunk;
        // Taken once the next one is asked for: what was sent, as far as the network says.
        read += chunk.length;
        onRead(read);
      }
    },
  };
};
