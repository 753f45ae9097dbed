// The objects of a JSON Lines text as it comes, in constant memory.

export type JsonLineRead =
  | { readonly kind: 'object'; readonly line: number; readonly value: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'broken';
      readonly line: number;
      readonly because: 'json' | 'not-an-object' | 'too-long';
      /** Place of the character, from 1. */
      readonly character?: number;
      readonly text: string;
    };

/** What the mesh takes as one body. */
const maxLineChars = 1024 * 1024;

const placeOf = (error: unknown): { character?: number } => {
  const place = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return place === undefined ? {} : { character: Number(place) + 1 };
};

export const readJsonLine = (text: string, line: number): JsonLineRead | undefined => {
  if (text.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { kind: 'object', line, value: value as Readonly<Record<string, unknown>> }
      : { kind: 'broken', line, because: 'not-an-object', text };
  } catch (error) {
    return { kind: 'broken', line, because: 'json', ...placeOf(error), text };
  }
};

export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLineRead> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let line = 0;
  let skipping = false;
  const finish = (text: string): JsonLineRead | undefined => {
    line += 1;
    if (!skipping) return readJsonLine(text, line);
    skipping = false;
    return undefined;
  };
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      const read = finish(text);
      if (read) yield read;
    }
    if (rest.length > maxLineChars) {
      if (!skipping) yield { kind: 'broken', line: line + 1, because: 'too-long', text: rest.slice(0, 80) };
      skipping = true;
      rest = '';
    }
  }
  const read = finish(rest + decoder.decode());
  if (read) yield read;
}
