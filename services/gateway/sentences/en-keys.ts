// What is said of partners' keys, in English.
import type { KeySentences } from './key-sentences.ts';

export const keySituations: KeySentences = {
  'key-mistyped': () => 'This is not a whole key: copy it again, from psk_ to its last letter.',
  'key-unknown': () =>
    'There is no such key: check that it is the newest one you were given, and that it is of this campus.',
  'key-revoked': () => 'This key was revoked: ask the campus animators for another one.',
  'key-suspended': () =>
    'This key came back with a backup and opens nothing until it has a new secret: ask the campus animators to rotate it.',
  'key-expired': ({ at }) =>
    `This key is over since ${at}: use the one it was replaced by, or ask the campus animators for another one.`,
  'key-network': () =>
    'This key may not be used from this address: call from a network it is for, or ask the campus animators to add yours.',
  'key-rate': ({ seconds }) =>
    `Too many requests at once with this key: go on after ${seconds} s, more slowly.`,
  'key-quota': ({ seconds }) => `The requests of the day are used up for this key: go on after ${seconds} s.`,
  'key-scope': ({ scope }) =>
    `This key lacks the scope ${scope}: ask the campus animators for a key that has it.`,
  'closed-to-keys': () => 'No key opens this address: it is for persons who are signed in.',
  'key-made-before': ({ id }) =>
    `This request made ${id} before, and its secret is shown once: if you do not have it, rotate the key (POST /v1/keys/${id}/rotate).`,
  'webhook-made-before': ({ id }) =>
    `This request made ${id} before, and its secret is shown once: if you do not have it, rotate the secret (POST /v1/webhooks/${id}/rotate).`,
  'key-is-revoked': ({ id }) => `The key ${id} was revoked, for good: make another one.`,
  'key-is-expired': ({ id }) => `The key ${id} is over: give it a later end first, or make another one.`,
};
