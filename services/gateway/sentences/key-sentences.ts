// What is said of keys that do not open, and of those that cannot be done with as asked.
import type { Parameters } from './sentences.ts';

export const keySituations = [
  'key-mistyped',
  'key-unknown',
  'key-revoked',
  'key-suspended',
  'key-expired', // parameters: at
  'key-network',
  'key-rate', // parameters: seconds
  'key-quota', // parameters: seconds
  'key-scope', // parameters: scope
  'closed-to-keys',
  'key-made-before', // parameters: id
  'webhook-made-before', // parameters: id
  'key-is-revoked', // parameters: id
  'key-is-expired', // parameters: id
] as const;

export type KeySentences = Readonly<Record<(typeof keySituations)[number], (of: Parameters) => string>>;
