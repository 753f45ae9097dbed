// Reads a thesaurus as it comes in: Turtle or RDF/XML, whatever its length, with the line of what is wrong in it.
import { createHash } from 'node:crypto';
import { gatherConcepts } from './gather-concepts.ts';
import type { Thesaurus, Trouble } from './gather-concepts.ts';
import { lineOf, parseRdfXml, parseTurtle } from './parse-triples.ts';

export const turtleMedia = ['text/turtle', 'application/x-turtle', 'application/n-triples'] as const;
export const rdfXmlMedia = ['application/rdf+xml', 'application/xml', 'text/xml'] as const;
export const thesaurusMedia: readonly string[] = [...turtleMedia, ...rdfXmlMedia];

export type ThesaurusRead =
  | { readonly kind: 'read'; readonly thesaurus: Thesaurus; readonly checksum: string }
  | { readonly kind: 'malformed'; readonly line?: number }
  | { readonly kind: 'not-utf-8' }
  | { readonly kind: 'too-large'; readonly max: number }
  | Trouble;

/** Longer than any thesaurus of some hundred thousand concepts. */
const mostBytes = 512 * 1024 * 1024;
/** What is read past the fault and thrown away. */
const mostDrained = 64 * 1024 * 1024;
/** Some milliseconds' work. */
const charactersAtOnce = 16_384;

/** No letter is cut in two. */
const partsOf = function* (text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    const end = at + charactersAtOnce;
    const isCut = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    yield text.slice(at, isCut ? end + 1 : end);
    at = isCut ? end + 1 : end;
  }
};

/** Lets what else waits have its turn. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

type Refused = Exclude<ThesaurusRead, { kind: 'read' }>;

/** Takes a file in, piece by piece; the first thing that is wrong with it is what it answers from then on. */
const createReader = (media: string) => {
  const gathering = gatherConcepts();
  const makeParser = (rdfXmlMedia as readonly string[]).includes(media) ? parseRdfXml : parseTurtle;
  const parser = makeParser(gathering.take);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const checksum = createHash('sha256');
  let size = 0;
  let refused: Refused | undefined;

  const decode = (chunk?: Uint8Array): string | undefined => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      refused = { kind: 'not-utf-8' };
      return undefined;
    }
  };
  const parse = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      refused ??= gathering.trouble;
    } catch (error) {
      const line = lineOf(error);
      refused ??= { kind: 'malformed', ...(line === undefined ? {} : { line }) };
    }
  };
  const push = (text: string | undefined): Promise<void> =>
    parse(async () => {
      for (const part of partsOf(text ?? '')) {
        parser.push(part);
        await pause();
      }
    });

  return {
    take: async (chunk: Uint8Array): Promise<Refused | undefined> => {
      size += chunk.length;
      checksum.update(chunk);
      if (size > mostBytes) refused ??= { kind: 'too-large', max: mostBytes };
      if (!refused) await push(decode(chunk));
      return refused;
    },
    end: async (): Promise<ThesaurusRead> => {
      if (!refused) await push(decode());
      if (!refused) await parse(parser.end);
      if (refused) return refused;
      const work = gathering.thesaurus();
      for (;;) {
        const { done, value } = work.next();
        if (done) return { kind: 'read', thesaurus: value, checksum: checksum.digest('hex') };
        await pause();
      }
    },
  };
};

export const readThesaurus = async (
  bytes: AsyncIterable<Uint8Array>,
  media: string,
): Promise<ThesaurusRead> => {
  const reader = createReader(media);
  let drained = 0;
  for await (const chunk of bytes) {
    const refused = await reader.take(chunk);
    if (refused) drained += chunk.length;
    // Leaving the loop cuts the connection: who is still sending would not hear why.
    if (refused && drained > mostDrained) return refused;
  }
  return reader.end();
};
