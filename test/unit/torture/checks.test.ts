// The torture's own eyes: what it would say of a mesh that lost something.
import { describe, expect, it } from '@jest/globals';
import { events, statementChanged } from '../../../proto/topics.ts';
import type { Campus } from '../../../scripts/torture/campus-standing.ts';
import { expectedPairs } from '../../../scripts/torture/check-effects.ts';
import { wrongOrder } from '../../../scripts/torture/check-log.ts';
import { gone, makeLedger } from '../../../scripts/torture/ledger.ts';
import { randomOf } from '../../../scripts/torture/random.ts';
import { StatementChanged } from '../../../proto/generated/passerelle/profiles/v1/statement.ts';

describe('the ledger of acknowledged writes', () => {
  const aLedger = () => {
    const ledger = makeLedger();
    ledger.trying('a', 'first');
    ledger.acknowledged('a', 'first', 1);
    return ledger;
  };
  const standing = (state: string, version: number) => new Map([['a', { state, version }]]);

  it('is content with what was acknowledged', () => {
    expect(aLedger().complaints(standing('first', 1))).toEqual([]);
  });

  it('is content with a later write that was tried and not answered', () => {
    const ledger = aLedger();
    ledger.trying('a', 'second');
    expect(ledger.complaints(standing('first', 1))).toEqual([]);
    expect(ledger.complaints(standing('second', 2))).toEqual([]);
  });

  it.each([
    ['is lost', new Map(), /lost/],
    ['fell back', standing('first', 0), /version 1 acknowledged, 0 stands/],
    ['has other words at its version', standing('second', 1), /acknowledged first/],
    ['was changed by nobody', standing('second', 2), /nobody wrote second/],
    [
      'has company from nowhere',
      new Map([...standing('first', 1), ['b', { state: 'x', version: 1 }]]),
      /from nowhere/,
    ],
  ])('complains of what %s', (_, found, complaint) => {
    expect(aLedger().complaints(found).join()).toMatch(complaint);
  });

  it('complains of what was removed and is there again', () => {
    const ledger = aLedger();
    ledger.trying('a', gone);
    ledger.acknowledged('a', gone, 2);
    expect(ledger.complaints(new Map())).toEqual([]);
    expect(ledger.complaints(standing('first', 1)).join()).toMatch(/there again/);
  });
});

describe('the order of the log', () => {
  const anEvent = (version: number, offset: number) => ({
    ...{ topic: statementChanged.topic.name, partition: 0, offset, key: 'stm', id: `${version}`, time: '' },
    type: statementChanged.type,
    body: StatementChanged.encode(StatementChanged.fromPartial({ id: 'stm', version })).finish(),
  });
  const log = (...versions: number[]) => versions.map(anEvent);

  it('may have the same events twice, as after the death of a relay', () => {
    expect(wrongOrder(log(1, 2, 3, 2, 3, 4), new Map([['stm', 4]]))).toEqual([]);
  });

  it.each([
    ['an older version last', log(1, 2, 1), /last record is version 1/],
    ['a version after a higher one', log(1, 3, 2, 3), /version 2 after 3/],
    ['a version missing', log(1, 2), /version 3 is not in the log/],
  ])('may not have %s', (_, found, complaint) => {
    expect(wrongOrder(found, new Map([['stm', 3]])).join()).toMatch(complaint);
  });

  it('is looked at in every topic', () => {
    expect(events.every(({ message }) => 'decode' in message)).toBe(true);
  });
});

it('expects exactly the pairs of which one needs what the other offers, where both agreed', () => {
  const profile = (id: string) => ({ id, version: 1, external_ids: [`torture:${id}`] });
  const says = (organisation: string, kind: 'offer' | 'need', text: string) => ({
    ...profile(`${organisation}-${kind}`),
    ...{ organisation, kind, text: `${text} ${organisation}` },
  });
  const campus: Campus = {
    organisations: [],
    persons: [],
    memberships: [],
    introductions: [],
    statements: [
      says('a', 'need', 'x y z'),
      says('b', 'offer', 'x y z'),
      says('c', 'offer', 'x y z'),
      says('d', 'offer', 'u v w'),
    ],
    consents: ['a', 'b', 'd'].map((organisation) => ({
      ...profile(`c${organisation}`),
      organisation,
      given: true,
    })),
  };
  expect([...expectedPairs(campus)]).toEqual(['a b']);
});

it('draws the same from the same seed, and other things from others', () => {
  const draw = (seed: number, round: number): number[] => {
    const random = randomOf(seed, round);
    return [random.next(), random.between(1, 100), random.next()];
  };
  expect(draw(1, 1)).toEqual(draw(1, 1));
  expect(draw(1, 1)).not.toEqual(draw(1, 2));
  expect(draw(1, 1)).not.toEqual(draw(2, 1));
});
