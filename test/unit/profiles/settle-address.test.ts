// Whose address counts, whoever writes it: links to sign in go there.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../../services/platform/access/actor.ts';
import type { Person } from '../../../services/profiles/profile.ts';
import { settleAddress, withShownAddress } from '../../../services/profiles/settle-address.ts';
import { anAdministrator, anAnimator, aPersonActing } from '../../makers/actors.ts';

const personOf = (id: string, of: Partial<Person> = {}): Person => ({
  ...{ id, givenName: 'Camille', familyName: 'Exemple', timeZone: 'Europe/Paris' },
  language: 'french',
  ...{ animator: false, invented: false, externalIds: [] },
  recorded: { at: '2026-11-02T09:00:00.000Z', by: 'service', requestId: 'r' },
  ...of,
});
const [first, second] = ['first@canari.example', 'second@canari.example'];
const before = personOf('per_1', { email: first });
const without = personOf('per_1');
const own = aPersonActing('per_1');
const animatorIn = (personId: string): Actor => ({ ...aPersonActing(personId), animator: true });

const settled = (actor: Actor, next: Person, existing?: Person) => {
  const { profile, violations } = settleAddress(actor, next, existing);
  const [wrong] = violations;
  if (wrong) expect([wrong.field, wrong.rule]).toEqual(['email', 'not-allowed']);
  return wrong?.parameters?.['because'] ?? [profile.email, profile.newEmail];
};

describe('an address that is written', () => {
  it.each<[string, Actor]>([
    ['an administrator', anAdministrator()],
    ['an administrator, of their own', { ...own, administrator: true }],
  ])('by %s counts at once, and nothing waits any more', (_, actor) => {
    const waiting = { ...before, newEmail: 'third@canari.example' };
    expect(settled(actor, { ...before, email: second }, waiting)).toEqual([second, undefined]);
    expect(settled(actor, without, waiting)).toEqual([undefined, undefined]);
    expect(settled(actor, { ...before, givenName: 'Alix' }, waiting)).toEqual([first, waiting.newEmail]);
  });

  it('by its person waits until it is shown, the latest alone', () => {
    expect(settled(own, { ...before, email: second }, before)).toEqual([first, second]);
    const waiting = { ...before, newEmail: 'third@canari.example' };
    expect(settled(own, { ...before, email: second }, waiting)).toEqual([first, second]);
    expect(settled(own, { ...without, email: second }, without)).toEqual([undefined, second]);
    expect(settled(animatorIn('per_1'), { ...before, email: second }, before)).toEqual([first, second]);
  });

  it('by its person as it is leaves what waits, and is not taken away', () => {
    const waiting = { ...before, newEmail: second };
    expect(settled(own, before, waiting)).toEqual([first, second]);
    expect(settled(own, without, waiting)).toBe('own-address');
    expect(settled(own, without, { ...without, newEmail: second })).toEqual([undefined, second]);
  });

  it('by an animator counts where it is the first, of who is no administrator', () => {
    expect(settled(anAnimator(), before)).toEqual([first, undefined]);
    expect(settled(anAnimator(), { ...before, email: second }, without)).toEqual([second, undefined]);
    expect(settled(anAnimator(), before, before)).toEqual([first, undefined]);
    for (const changed of [
      { ...before, email: second },
      { ...before, email: 'First@canari.example' },
      without,
    ])
      expect(settled(anAnimator(), changed, before)).toBe('address-of-another');
    const ruling = { ...without, administrator: true };
    expect(settled(anAnimator(), { ...ruling, email: second }, ruling)).toBe('address-of-another');
  });

  it('as one that waits is not looked at, whoever sends it', () => {
    for (const actor of [own, anAnimator(), anAdministrator()]) {
      expect(settled(actor, { ...before, newEmail: second }, before)).toEqual([first, undefined]);
      expect(settled(actor, { ...before, newEmail: second })).toEqual([first, undefined]);
    }
  });

  it('counts once it was shown, and not in the place of another one', () => {
    const waiting = { ...before, newEmail: second };
    expect(withShownAddress(waiting, (one) => one === second)).toEqual({ ...before, email: second });
    expect(withShownAddress(waiting, (one) => one === first)).toBeUndefined();
    expect(withShownAddress(before, () => true)).toBeUndefined();
  });
});

const addresses = ['a@canari.example', 'b@canari.example', 'c@canari.example'] as const;
const address = fc.option(fc.constantFrom(...addresses), { nil: undefined });
const ids = ['per_1', 'per_2', 'per_3'] as const;
const write = fc.record({
  by: fc.constantFrom(...ids),
  of: fc.constantFrom(...ids),
  email: address,
  newEmail: address,
  /** Whoever reads what comes to an address shows it to be theirs. */
  shows: fc.boolean(),
});
type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;

/** Whose mailbox each reads; two of them have an address, the third reads what comes to the first, too. */
const mailboxes: Readonly<Record<string, string>> = {
  ...{ per_1: addresses[0], per_2: addresses[1] },
  per_3: addresses[0],
};

/** `per_2` is an animator where `animates`; nobody administers. */
const campus = (animates: boolean) => {
  const persons = new Map<string, Person>(
    ids.map((id) => {
      const email = id === 'per_3' ? undefined : mailboxes[id];
      return [id, personOf(id, email === undefined ? {} : { email })];
    }),
  );
  const run = ({ by, of, email, newEmail, shows }: Write): void => {
    const actor: Actor = { ...aPersonActing(by), animator: animates && by === 'per_2' };
    const existing = persons.get(of);
    if (!existing || (by !== of && !actor.animator)) return;
    const { email: _, newEmail: __, ...rest } = existing;
    const sent = {
      ...rest,
      ...(email === undefined ? {} : { email }),
      ...(newEmail === undefined ? {} : { newEmail }),
    };
    const { profile, violations } = settleAddress(actor, sent, existing);
    if (violations.length === 0) persons.set(of, profile);
    const now = persons.get(of) ?? existing;
    const shown = shows ? withShownAddress(now, (one) => by === of && one === mailboxes[by]) : undefined;
    const isTaken = [...persons.values()].some((one) => one.id !== of && one.email === shown?.email);
    if (shown && !isTaken) persons.set(of, shown);
  };
  return { persons, run };
};

/** Whom a link to this address signs in. */
const reachedAt = (persons: ReadonlyMap<string, Person>, email: string): string | undefined => {
  const found = [...persons.values()].filter((one) => one.email === email);
  return found.length === 1 ? found[0]?.id : undefined;
};

describe('whatever is written of addresses', () => {
  it('no sequence of an animator’s writes gets them the link of a person who has an address', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
        const { persons, run } = campus(true);
        for (const one of writes) {
          run({ ...one, by: 'per_2' });
          expect(persons.get('per_1')).toMatchObject({ email: addresses[0] });
          expect(reachedAt(persons, addresses[1])).not.toBe('per_1');
        }
      }),
    );
  });

  it('no sequence of members’ writes keeps another from their link', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
        const { persons, run } = campus(false);
        for (const one of writes) {
          run(one);
          expect(reachedAt(persons, addresses[0])).toBe('per_1');
          expect(reachedAt(persons, addresses[1])).toBe('per_2');
        }
      }),
    );
  });
});
