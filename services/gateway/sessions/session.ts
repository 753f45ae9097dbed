// A session: a person who signed in, in one browser, and until when. Pure; tokens are kept as hashes only.
import { createHash } from 'node:crypto';
import type { Document } from '../../platform/document-store/document-store.ts';

export const entrances = ['link', 'oidc', 'first', 'demonstration'] as const;
/** By what it began. */
export type Entrance = (typeof entrances)[number];

export interface Session extends Document {
  /** Absent: whoever is in front of a demonstration, who acts as its invented people. */
  readonly personId?: string;
  /** SHA-256, base64url, of the tokens that are good for it: the present one, then the one before. */
  readonly tokens: readonly string[];
  readonly by: Entrance;
  /** What its browser calls itself, such as `Firefox, Linux`. */
  readonly device: string;
  /** ISO 8601 UTC, as the others. */
  readonly createdAt: string;
  /** When the present token was given. */
  readonly rotatedAt: string;
  /** As of `seenEveryMs` ago at the most. */
  readonly seenAt: string;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Staff see what others trust the campus with: a browser left alone is theirs for less long. */
export const limits = {
  member: { idleMs: 7 * dayMs, absoluteMs: 30 * dayMs },
  staff: { idleMs: 12 * hourMs, absoluteMs: 7 * dayMs },
} as const;
export type Limits = (typeof limits)[keyof typeof limits];

const rotateEveryMs = hourMs;
/** Requests that were on their way with the token before are still let in. */
const formerForMs = minuteMs;
const seenEveryMs = 5 * minuteMs;

/** 256 random bits need no slow hash: nobody tries them out. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

const since = (at: string, now: Date): number => now.getTime() - Date.parse(at);

export const beginSession = (
  of: Pick<Session, 'id' | 'personId' | 'by' | 'device'>,
  token: string,
  now: Date,
): Session => {
  const at = now.toISOString();
  return { ...of, tokens: [hashOf(token)], createdAt: at, rotatedAt: at, seenAt: at };
};

/** Whether it is over, whoever it is of. */
export const isOver = (of: Session, { idleMs, absoluteMs }: Limits, now: Date): boolean =>
  since(of.seenAt, now) >= idleMs || since(of.createdAt, now) >= absoluteMs;

/** Whether this token is good for it: the one before is for a minute only. */
export const isGood = ({ tokens, rotatedAt }: Session, token: string, now: Date): boolean =>
  tokens[0] === hashOf(token) || (tokens[1] === hashOf(token) && since(rotatedAt, now) < formerForMs);

/** What a request does to it; undefined: nothing. */
export const touched = (
  of: Session,
  { presented, newToken, now }: { presented: string; newToken: () => string; now: Date },
): { readonly next: Session; readonly token?: string } | undefined => {
  const at = now.toISOString();
  // Only who has the present token gets the next one: a copy of an old one never outlives it.
  const rotates = since(of.rotatedAt, now) >= rotateEveryMs && of.tokens[0] === hashOf(presented);
  if (rotates) {
    const fresh = newToken();
    const tokens = [hashOf(fresh), hashOf(presented)];
    return { next: { ...of, tokens, rotatedAt: at, seenAt: at }, token: fresh };
  }
  return since(of.seenAt, now) >= seenEveryMs ? { next: { ...of, seenAt: at } } : undefined;
};

const known = (text: string, names: readonly (readonly [RegExp, string])[]): string | undefined =>
  names.find(([pattern]) => pattern.test(text))?.[1];

const browsers = [
  [/\bFirefox\//, 'Firefox'],
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bChrome\/|\bChromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;
const systems = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b|\biPad\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

/** No more than its owner needs to know it again; the whole header would tell browsers apart. */
export const deviceOf = (userAgent: string | undefined): string => {
  const text = (userAgent ?? '').slice(0, 300);
  const parts = [known(text, browsers), known(text, systems)].filter((part) => part !== undefined);
  return parts.join(', ');
};
