// A partner's machine at the door: who it is by its key, what it may take, how much it may still ask for; or why it does not
// come in.
import type { Actor, Locale } from '../../platform/access/actor.ts';
import { fault } from '../../platform/faults/fault.ts';
import type { Refusal } from '../problems/refusal.ts';
import { checkKey, type Checked } from './check-key.ts';
import type { KeyDeps } from './deps.ts';
import { rateHeaders, retryAfter, type RateHeaders } from './rate-headers.ts';
import type { Scope } from './scopes.ts';

export type AtDoor =
  /** No key is shown: somebody else's door. */
  | { readonly kind: 'no-key' }
  | {
      readonly kind: 'in';
      readonly actor: Actor;
      /** What it may take: see `mayMachineTake`. */
      readonly scopes: readonly Scope[];
      /** Headers of the answer, whatever it is. */
      readonly limits: RateHeaders;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface Shown {
  /** The header `Authorization`. */
  readonly authorization: string | undefined;
  /** Of the other end of the connection. */
  readonly address: string;
  readonly requestId: string;
  readonly locale: Locale | undefined;
}

type Refused = Exclude<Checked, { readonly kind: 'good' }>;

const bearer = /^bearer +(psk_\S*)$/i;
/** RFC 6750 §3.1. */
const challenge = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };

const refusalOf = (refused: Refused): Refusal => {
  switch (refused.because) {
    case 'network':
      return { fault: fault('forbidden'), situation: { name: 'key-network', parameters: {} } };
    case 'expired':
      return {
        fault: fault('unauthenticated'),
        situation: { name: 'key-expired', parameters: { at: refused.at } },
        headers: challenge,
      };
    case 'mistyped':
    case 'unknown':
    case 'revoked':
    case 'suspended':
      return {
        fault: fault('unauthenticated'),
        situation: { name: `key-${refused.because}`, parameters: {} },
        headers: challenge,
      };
  }
};

export const keyAtDoor = async (
  deps: Pick<KeyDeps, 'keys' | 'known' | 'use' | 'clock' | 'log'>,
  { authorization = '', address, requestId, locale }: Shown,
): Promise<AtDoor> => {
  const [, secret] = bearer.exec(authorization) ?? [];
  if (secret === undefined) return { kind: 'no-key' };
  const checked = await checkKey(deps, { secret, address, now: deps.clock() });
  if (checked.kind === 'refused') {
    const keyId = 'key' in checked ? { keyId: checked.key.id } : {};
    deps.log.warn({ requestId, ...keyId, because: checked.because }, 'a key was refused');
    return { kind: 'refused', refusal: refusalOf(checked) };
  }
  const { key } = checked;
  const used = await deps.use.take(key.id, key);
  const limits = rateHeaders(used);
  if (used.kind !== 'taken') {
    const seconds = String(retryAfter(used));
    const refusal: Refusal = {
      fault: fault('overloaded'),
      situation: { name: `key-${used.kind}`, parameters: { seconds } },
      headers: { ...limits, 'Retry-After': seconds },
    };
    return { kind: 'refused', refusal };
  }
  const actor: Actor = {
    kind: 'machine',
    keyId: key.id,
    memberships: [],
    animator: false,
    administrator: false,
    locale: locale ?? 'fr',
    requestId,
  };
  return { kind: 'in', actor, scopes: key.scopes, limits };
};
