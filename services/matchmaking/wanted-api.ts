// The versions that events tell of, to be waited for.
import type { Wanted } from './campus/await-states.ts';

export const wantedOf = (
  messages: readonly { readonly id: string; readonly version: number }[],
): readonly Wanted[] => messages.map(({ id, version }) => ({ id, version }));
