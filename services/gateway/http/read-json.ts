// Bytes to a JSON value, or the refusal that says what is wrong with them. Pure.
import { refuseFor } from '../problems/refusal.ts';

const maxDepth = 32;
const wrong = { status: 400 } as const;

interface Shape {
  /** How deep the brackets nest. */
  readonly depth: number;
  /** No fewer than there are values, and twice as many at the most. */
  readonly values: number;
}

/** By what stands outside of strings: known before anything is built. */
const shapeOf = (json: string): Shape => {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  let quoted = false;
  for (let i = 0; i < json.length; i += 1) {
    const char = json[i];
    if (quoted) {
      if (char === '\\') i += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') values += 1;
    else if (char === '{' || char === '[') {
      deepest = Math.max(deepest, (depth += 1));
      values += 1;
    } else if (char === '}' || char === ']') depth -= 1;
  }
  return { depth: deepest, values };
};

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuseFor('invalid-utf-8', 'invalid', wrong);
  }
};

/** Where the parser stopped, without the words that stood there: they may be anybody's. */
const place = (error: unknown): string =>
  /line \d+ column \d+|position \d+/.exec(error instanceof Error ? error.message : '')?.[0] ?? '';

/** `mostValues`: what is looked at value by value, and answered fault by fault, takes longer by each than by its bytes. */
export const readJson = (bytes: Uint8Array, mostValues = Number.POSITIVE_INFINITY): unknown => {
  if (bytes.length === 0) return refuseFor('body-expected', 'invalid', wrong);
  const text = decode(bytes);
  const { depth, values } = shapeOf(text);
  if (depth > maxDepth)
    return refuseFor('too-deep', 'invalid', { ...wrong, parameters: { max: String(maxDepth) } });
  if (values > mostValues)
    return refuseFor('too-many-values', 'invalid', { ...wrong, parameters: { max: String(mostValues) } });
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuseFor('malformed-json', 'invalid', { ...wrong, parameters: { at: place(error) } });
  }
};
