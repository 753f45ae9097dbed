// What the client says of partners' keys in English.
import { daysInEnglish } from './days-and-numbers.ts';

const { minute } = daysInEnglish;

export const keysInEnglish = {
  none: 'There are no keys: `passerelle keys create` makes one.',
  states: {
    live: (at) => `until ${minute(at)}`,
    expired: (at) => `expired on ${minute(at)}`,
    revoked: (at) => `revoked on ${minute(at)}`,
    suspended: (at) => `back from a backup on ${minute(at)}, suspended: rotate or revoke it`,
  } as Readonly<Record<string, (at: string) => string>>,
  limits: (perSecond: number, burst: number, perDay: number): string =>
    `${perSecond}/s (${burst} more at once), ${perDay}/day`,
  from: (networks: string): string => `only from ${networks}`,
  secret: (name: string, ends: string | undefined, used: string | undefined): string => {
    const until = ends === undefined ? '' : `, good until ${minute(ends)}`;
    return `${name}…${until}, ${used === undefined ? 'never used' : `last used on ${minute(used)}`}`;
  },
  shownOnce: 'This is its secret. It is shown this once: copy it now, and pass it on in private.',
  revoked: (id: string): string => `${id} is revoked: it opens nothing any more.`,
  whichScopes: (all: readonly string[]): string =>
    `Say what it is for with --scopes: some of ${all.join(', ')}, with commas between.`,
  numberCure: 'a whole number',
};

export type KeySentences = typeof keysInEnglish;
