// Who is who at an institution: linked once, by who says it and what they call the person.
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  attemptsCollection,
  identitiesCollection,
  type IdentityDeps,
  personBehind,
} from '../../../../services/gateway/sign-in/keep-identities.ts';
import { newId } from '../../../../services/platform/ids.ts';
import { memoryCollection } from '../../../makers/memory-collection.ts';

const ada = 'per_00000000000000000000000001';
const byEmail = (ids: readonly string[]) => () => Promise.resolve(ids);
const claimed = { issuer: 'https://one.example', subject: 'ada', verifiedEmail: 'ada@canari.example' };

describe('who an institution says that somebody is', () => {
  let deps: IdentityDeps;
  beforeEach(() => {
    deps = {
      identities: memoryCollection(identitiesCollection),
      attempts: memoryCollection(attemptsCollection),
      newId,
      clock: () => new Date('2026-03-02T10:00:00Z'),
    };
  });

  it('is the same person from then on, by no other institution’s word', async () => {
    expect(await personBehind(deps, claimed, byEmail([ada]))).toBe(ada);
    expect(await personBehind(deps, { ...claimed, verifiedEmail: 'b@b.example' }, byEmail([]))).toBe(ada);
    const elsewhere = { issuer: 'https://two.example', subject: 'ada' };
    expect(await personBehind(deps, elsewhere, byEmail([ada]))).toBeUndefined();
  });

  it('is nobody where two have that address, and nothing is linked', async () => {
    const other = 'per_00000000000000000000000002';
    expect(await personBehind(deps, claimed, byEmail([ada, other]))).toBeUndefined();
    expect(await deps.identities.count()).toBe(0);
  });
});
