// Turtle and RDF/XML as triples, as their text comes in.
import { Parser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import type { Triple } from './gather-concepts.ts';

/** What relative addresses are relative to. */
const base = 'urn:passerelle:imported:';

/** Takes pieces of a text; throws where it cannot be read. */
export interface TripleParser {
  push(text: string): void;
  end(): Promise<void>;
}

/** The parsers tell their line in the message, or beside it. */
export const lineOf = (error: unknown): number | undefined => {
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

export const parseTurtle = (take: (triple: Triple) => void): TripleParser => {
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
  return {
    push: (text) => call('data', text),
    end: async () => call('end'),
  };
};

export const parseRdfXml = (take: (triple: Triple) => void): TripleParser => {
  const parser = new RdfXmlParser({ baseIRI: base, trackPosition: true, allowDuplicateRdfIds: true });
  let failed: Error | undefined;
  const over = Promise.withResolvers<void>();
  parser.on('data', take);
  parser.on('end', over.resolve);
  parser.on('error', (error: Error) => {
    failed ??= error;
    over.resolve();
  });
  const check = (): void => {
    if (failed) throw failed;
  };
  return {
    push: (text) => {
      parser.write(text);
      check();
    },
    end: async () => {
      parser.end();
      await over.promise;
      check();
    },
  };
};
