// Reads a thesaurus as it comes in: Turtle or RDF/XML, whatever its length, with the line of what is wrong in it.
import { Parser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { gatherConcepts } from './gather-concepts.ts';
import type { Thesaurus, Triple, Trouble } from './gather-concepts.ts';

export const turtleMedia = ['text/turtle', 'application/x-turtle', 'application/n-triples'] as const;
export const rdfXmlMedia = ['application/rdf+xml', 'application/xml', 'text/xml'] as const;
export const thesaurusMedia: readonly string[] = [...turtleMedia, ...rdfXmlMedia];

export type ThesaurusRead =
  | { readonly kind: 'read'; readonly thesaurus: Thesaurus }
  | { readonly kind: 'malformed'; readonly line?: number }
  | { readonly kind: 'not-utf-8' }
  | { readonly kind: 'too-large'; readonly max: number }
  | Trouble;

/** Longer than any thesaurus of some hundred thousand concepts. */
const mostBytes = 512 * 1024 * 1024;
/** Some milliseconds' work. */
const charactersAtOnce = 16_384;
const base = 'urn:passerelle:imported:';

/** Takes pieces of a text; throws where it cannot be read. */
interface TripleParser {
  push(text: string): void;
  end(): void;
}

/** The parsers tell their line in the message, or beside it. */
const lineOf = (error: unknown): number | undefined => {
  const {
    line,
    context,
    message = '',
  } = error as {
    readonly line?: number;
    readonly context?: { readonly line?: number };
    readonly message?: string;
  };
  const said = line ?? context?.line ?? Number(/(?:line |^)(\d+)/i.exec(message)?.[1]);
  return Number.isSafeInteger(said) && Number(said) > 0 ? Number(said) : undefined;
};

const turtleParser = (take: (triple: Triple) => void): TripleParser => {
  const listeners: Record<string, (text?: string) => void> = {};
  let failed: Error | undefined;
  const source = {
    on: (event: string, listener: (text?: string) => void) => {
      listeners[event] = listener;
    },
  };
  new Parser({ format: 'text/turtle', baseIRI: base, blankNodePrefix: 'b' }).parse(
    source as never,
    (error, quad) => {
      if (error) failed ??= error;
      else if (quad) take(quad);
    },
  );
  const call = (event: string, text?: string): void => {
    listeners[event]?.(text);
    if (failed) throw failed;
  };
  return { push: (text) => call('data', text), end: () => call('end') };
};

const rdfXmlParser = (take: (triple: Triple) => void): TripleParser => {
  const parser = new RdfXmlParser({ baseIRI: base, trackPosition: true, allowDuplicateRdfIds: true });
  let failed: Error | undefined;
  parser.on('data', take);
  parser.on('error', (error: Error) => {
    failed ??= error;
  });
  const check = (): void => {
    if (failed) throw failed;
  };
  return {
    push: (text) => {
      parser.write(text);
      check();
    },
    end: () => {
      parser.end();
      check();
    },
  };
};

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

export const readThesaurus = async (
  bytes: AsyncIterable<Uint8Array>,
  media: string,
): Promise<ThesaurusRead> => {
  const gathering = gatherConcepts();
  const makeParser = (rdfXmlMedia as readonly string[]).includes(media) ? rdfXmlParser : turtleParser;
  const parser = makeParser(gathering.take);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  const decode = (chunk?: Uint8Array): string | undefined => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      return undefined;
    }
  };
  const push = async (text: string): Promise<void> => {
    for (const part of partsOf(text)) {
      parser.push(part);
      await pause();
    }
  };
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > mostBytes) return { kind: 'too-large', max: mostBytes };
      const text = decode(chunk);
      if (text === undefined) return { kind: 'not-utf-8' };
      await push(text);
      if (gathering.trouble) return gathering.trouble;
    }
    const rest = decode();
    if (rest === undefined) return { kind: 'not-utf-8' };
    await push(rest);
    parser.end();
    // What comes through a stream comes a round later.
    await pause();
    parser.push('');
  } catch (error) {
    const line = lineOf(error);
    return { kind: 'malformed', ...(line === undefined ? {} : { line }) };
  }
  if (gathering.trouble) return gathering.trouble;
  const work = gathering.thesaurus();
  for (;;) {
    const { done, value } = work.next();
    if (done) return { kind: 'read', thesaurus: value };
    await pause();
  }
};
