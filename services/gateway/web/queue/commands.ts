// What each key does in the queue. Every one of them presses something that stands on the page: who uses none misses
// nothing. Pure.

export const commands = {
  j: 'next',
  k: 'previous',
  Enter: 'open',
  x: 'select',
  o: 'others',
  c: 'claim',
  a: 'all',
  b: 'bulk',
  u: 'undo',
  '?': 'help',
} as const;
export type Command = (typeof commands)[keyof typeof commands];

export type Pressed = Command | { readonly place: number };

interface KeyPress {
  readonly key: string;
  /** The key itself, whatever stands on it: digits need Shift on some keyboards. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export const commandOf = ({ key, code, ctrlKey, metaKey, altKey }: KeyPress): Pressed | undefined => {
  if (ctrlKey || metaKey || altKey) return undefined;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit !== undefined) return { place: Number(digit) };
  return Object.entries(commands).find(([one]) => one === key)?.[1];
};
