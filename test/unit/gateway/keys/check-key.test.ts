// Keys at the door: who comes in, who does not and why, and how soon a change counts.
import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { checkKey } from '../../../../services/gateway/keys/check-key.ts';
import { freshMs } from '../../../../services/gateway/keys/known-keys.ts';
import {
  addKey,
  changeKey,
  endKey,
  getKey,
  giveSecret,
} from '../../../../services/gateway/keys/keep-keys.ts';
import { keyAtDoor } from '../../../../services/gateway/keys/key-at-door.ts';
import type { KeyDeps } from '../../../../services/gateway/keys/deps.ts';
import type { KeyTerms } from '../../../../services/gateway/keys/key.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aSecret, keysInMemory, someTerms } from './a-key.ts';

const address = '192.0.2.1';

const begin = async (terms: Partial<KeyTerms> = {}) => {
  const at = keysInMemory();
  const added = await addKey(at.deps, { terms: someTerms(terms), by: 'per_1' });
  if (added.kind !== 'made') throw new Error(added.kind);
  const outcome = async (secret: string, deps: KeyDeps = at.deps) => {
    const checked = await checkKey(deps, { secret, address, now: at.time.now });
    return checked.kind === 'good' ? 'good' : checked.because;
  };
  const pass = (ms: number): void => void (at.time.now = new Date(at.time.now.getTime() + ms));
  const knock = (authorization: string | undefined, from = address) =>
    keyAtDoor(at.deps, { authorization, address: from, requestId: 'r1', locale: 'en' });
  return { ...at, ...added, outcome, pass, knock };
};

describe('a key that is shown', () => {
  it('opens, or is refused with the reason', async () => {
    const at = await begin({ networks: ['192.0.2.0/28'], expiresAt: '2027-02-01T00:00:00.000Z' });
    expect(await at.outcome(at.secret)).toBe('good');
    expect(await at.outcome(aSecret(77))).toBe('unknown');
    expect(await at.outcome(at.secret.slice(0, -1))).toBe('mistyped');
    const checked = await checkKey(at.deps, { secret: at.secret, address: '192.0.2.16', now: at.time.now });
    expect(checked).toMatchObject({ because: 'network' });
    at.time.now = new Date('2027-02-01T00:00:00Z');
    expect(await at.outcome(at.secret)).toBe('expired');
  });

  it('that is mistyped is not looked up', async () => {
    const at = await begin();
    await at.outcome(`${at.secret}0`);
    expect(at.reads.count).toBe(0);
  });

  it('is read once for all who come with it within some seconds, but for noting its use', async () => {
    const at = await begin();
    await Promise.all(Array.from({ length: 50 }, () => at.outcome(at.secret)));
    expect(at.reads.count).toBe(1);
    await at.outcome(at.secret);
    // Read again once its use was noted.
    expect(at.reads.count).toBe(2);
    for (let nth = 0; nth < 50; nth += 1) await at.outcome(at.secret);
    expect(at.reads.count).toBe(2);
    at.pass(freshMs);
    await at.outcome(at.secret);
    expect(at.reads.count).toBe(3);
  });

  it('is not remembered where there is none', async () => {
    const at = await begin();
    await at.outcome(aSecret(77));
    await at.outcome(aSecret(77));
    expect(at.reads.count).toBe(2);
  });

  it('has its last use noted once a minute, which changes nothing else of it', async () => {
    const at = await begin();
    const noted = async () => valueOf(await getKey(at.deps, at.key.id));
    await at.outcome(at.secret);
    const first = await noted();
    expect(first).toMatchObject({ lastUsedAt: '2027-01-01T00:00:00.000Z', version: 1 });
    at.pass(59_000);
    await at.outcome(at.secret);
    expect(await noted()).toEqual(first);
    at.pass(1_000);
    await at.outcome(at.secret);
    expect((await noted()).lastUsedAt).toBe('2027-01-01T00:01:00.000Z');
  });

  it('opens also where its use cannot be noted, which is told without it', async () => {
    const at = await begin();
    const failing = {
      ...at.deps,
      keys: { ...at.deps.keys, put: () => Promise.reject(new Error('no room')) },
    };
    expect(await at.outcome(at.secret, failing)).toBe('good');
    expect(at.logged).toHaveLength(1);
    expect(JSON.stringify(at.logged)).not.toContain(at.secret);
  });

  it('is made anew for an idempotency key whose key a restore took away', async () => {
    const at = await begin();
    const adding = { terms: someTerms(), by: 'per_1', idempotent: { key: 'k', fingerprint: 'f' } };
    const first = await addKey(at.deps, adding);
    expect((await addKey(at.deps, adding)).kind).toBe('made-before');
    if (first.kind === 'made') await at.collection.delete(first.key.id, { ifVersion: 1 });
    const anew = await addKey(at.deps, adding);
    expect(anew).toMatchObject({ kind: 'made', key: { id: first.kind === 'made' ? first.key.id : '' } });
    expect(anew.kind === 'made' && (await at.outcome(anew.secret))).toBe('good');
  });

  it('is kept as a hash alone', async () => {
    const at = await begin();
    const kept = JSON.stringify(await at.collection.get(at.key.id));
    expect(kept).not.toContain(at.secret.slice(13));
    expect(kept).toContain(createHash('sha256').update(at.secret).digest('hex'));
  });
});

describe('a change of a key', () => {
  it('counts at once where it was made, and within seconds in other processes', async () => {
    const at = await begin();
    expect([await at.outcome(at.secret), await at.outcome(at.secret, at.other)]).toEqual(['good', 'good']);
    // Both have noted its use, and read it since.
    expect([await at.outcome(at.secret), await at.outcome(at.secret, at.other)]).toEqual(['good', 'good']);
    valueOf(await endKey(at.deps, { id: at.key.id }, 'per_2'));
    expect([await at.outcome(at.secret), await at.outcome(at.secret, at.other)]).toEqual(['revoked', 'good']);
    at.pass(freshMs);
    expect(await at.outcome(at.secret, at.other)).toBe('revoked');
  });

  it('is made although it is used meanwhile, and refused where another change came first', async () => {
    const at = await begin();
    let used = false;
    at.collection.beforeWrite = async () => {
      if (used) return;
      used = true;
      await at.outcome(at.secret);
    };
    const changed = valueOf(await changeKey(at.deps, at.key, someTerms({ name: 'Other' })));
    expect(changed).toMatchObject({ name: 'Other', version: 2, lastUsedAt: '2027-01-01T00:00:00.000Z' });
    const late = await changeKey(at.deps, at.key, someTerms({ name: 'Third' }));
    expect(late).toMatchObject({ ok: false, fault: { code: 'conflict', currentVersion: 2 } });
  });

  it('by rotation opens the door to both secrets, then to the new one alone', async () => {
    const at = await begin();
    await at.outcome(at.secret);
    const until = new Date(at.time.now.getTime() + 3_600_000);
    const { secret } = valueOf(await giveSecret(at.deps, { id: at.key.id }, until));
    expect([await at.outcome(at.secret), await at.outcome(secret)]).toEqual(['good', 'good']);
    at.pass(3_600_000);
    expect([await at.outcome(at.secret), await at.outcome(secret)]).toEqual(['expired', 'good']);
  });
});

describe('the door', () => {
  it('knows a machine by its key: who it is, what it may take, what is left', async () => {
    const at = await begin({ scopes: ['expertise:read', 'changes:read'], perSecond: 2, burst: 0 });
    expect(await at.knock(`Bearer ${at.secret}`)).toEqual({
      kind: 'in',
      actor: {
        kind: 'machine',
        keyId: at.key.id,
        memberships: [],
        animator: false,
        administrator: false,
        locale: 'en',
        requestId: 'r1',
      },
      scopes: ['expertise:read', 'changes:read'],
      limits: {
        'RateLimit-Policy': '"second";q=2;w=1, "burst";q=0;w=10, "day";q=50000;w=86400',
        RateLimit: '"second";r=1;t=1, "burst";r=0;t=10, "day";r=49999;t=86400',
      },
    });
    expect(await at.knock(`bearer  ${at.secret}`)).toMatchObject({ kind: 'in' });
  });

  it('is somebody else’s where no key is shown', async () => {
    const at = await begin();
    for (const shown of [undefined, '', 'Bearer pst_abc', `Basic ${at.secret}`, at.secret])
      expect(await at.knock(shown)).toEqual({ kind: 'no-key' });
  });

  it('stays shut with what is said of it, and logs no secret', async () => {
    const at = await begin({ perSecond: 1, burst: 0, networks: ['192.0.2.1'] });
    const refused = async (shown: string, from = address) => {
      const outcome = await at.knock(`Bearer ${shown}`, from);
      if (outcome.kind !== 'refused') throw new Error(outcome.kind);
      const { fault, situation, headers } = outcome.refusal;
      return [fault.code, situation?.name, Object.keys(headers ?? {}).toSorted()];
    };
    const challenged = ['WWW-Authenticate'];
    expect(await refused('psk_')).toEqual(['unauthenticated', 'key-mistyped', challenged]);
    expect(await refused(aSecret(77))).toEqual(['unauthenticated', 'key-unknown', challenged]);
    expect(await refused(at.secret, '192.0.2.2')).toEqual(['forbidden', 'key-network', []]);
    await at.knock(`Bearer ${at.secret}`);
    const limited = ['RateLimit', 'RateLimit-Policy', 'Retry-After'];
    expect(await refused(at.secret)).toEqual(['overloaded', 'key-rate', limited]);
    valueOf(await endKey(at.deps, { id: at.key.id }, 'per_2'));
    expect(await refused(at.secret)).toEqual(['unauthenticated', 'key-revoked', challenged]);
    expect(at.logged.length).toBeGreaterThan(3);
    expect(JSON.stringify(at.logged)).not.toContain(at.secret.slice(13));
    expect(JSON.stringify(at.logged)).not.toContain(aSecret(77).slice(13));
  });
});
