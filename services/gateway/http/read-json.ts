// Bytes to a JSON value, or the refusal that says what is wrong with them. Pure.
import { refuseFor } from '../problems/refusal.ts';

const maxDepth = 32;
const wrong = { status: 400 } as const;

/** How deep the brackets nest outside of strings: known before anything is built. */
const depthOf = (json: string): number => {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i += 1) {
    const char = json[i];
    if (quoted) {
      if (char === '\\') i += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, (depth += 1));
    else if (char === '}' || char === ']') depth -= 1;
  }
  return deepest;
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

export const readJson = (bytes: Uint8Array): unknown => {
  if (bytes.length === 0) return refuseFor('body-expected', 'invalid', wrong);
  const text = decode(bytes);
  if (depthOf(text) > maxDepth)
    return refuseFor('too-deep', 'invalid', { ...wrong, parameters: { max: String(maxDepth) } });
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuseFor('malformed-json', 'invalid', { ...wrong, parameters: { at: place(error) } });
  }
};
