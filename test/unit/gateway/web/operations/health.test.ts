// What operators read of the campus, before it is shown.
import { describe, expect, it } from '@jest/globals';
import {
  lagByConsumer,
  lagByService,
} from '../../../../../services/gateway/web/operations/lag-by-consumer.ts';
import {
  serviceKeyOf,
  serviceOf,
  shortType,
  topicKeyOf,
} from '../../../../../services/gateway/web/operations/names.ts';
import { readOperationsSearch } from '../../../../../services/gateway/web/operations/operations-search.ts';
import { readBackupEnd } from '../../../../../services/gateway/web/operations/read-backup-end.ts';
import { timeIn } from '../../../../../services/gateway/web/operations/time-of-day.ts';

const lag = (group: string, topic: string, committed: number, end: number, partition = 0) => ({
  group,
  topic: `passerelle.profiles.${topic}`,
  partition,
  committed,
  end,
});

describe('lag', () => {
  const all = lagByConsumer([
    lag('notifications.g1', 'organisation', 5, 5),
    lag('matchmaking.g1', 'text', 2, 10),
    lag('matchmaking.g1', 'text', 4, 5, 1),
    lag('matchmaking.g1', 'organisation', 3, 4),
  ]);

  it('is summed over partitions, who is furthest behind first', () => {
    expect(all.map(({ service, behind, read }) => [service, behind, read])).toEqual([
      ['matchmaking', 9, 6],
      ['matchmaking', 1, 3],
      ['notifications', 0, 5],
    ]);
  });

  it('is told once for each service', () => {
    expect(lagByService(all)).toEqual([
      { service: 'matchmaking', behind: 10 },
      { service: 'notifications', behind: 0 },
    ]);
  });

  it('is never below nothing: a log that was made anew ends before where a group stood', () => {
    expect(lagByConsumer([lag('matchmaking.g1', 'text', 10, 4)])[0]).toMatchObject({ behind: 0, read: 4 });
  });
});

describe('names', () => {
  it('are those of services and topics that this page knows, whatever their generation', () => {
    expect(serviceKeyOf(serviceOf('matchmaking.gen_1'))).toBe('operations.service.matchmaking');
    expect(topicKeyOf('passerelle.profiles.organisation')).toBe('operations.topic.organisation');
    expect(topicKeyOf('passerelle.retry.matchmaking.gen_1')).toBe('operations.topic.retry');
    expect([serviceKeyOf('billing'), topicKeyOf('passerelle.billing.invoice')]).toEqual([
      undefined,
      undefined,
    ]);
    expect(shortType('passerelle.profiles.v1.OrganisationChanged')).toBe('OrganisationChanged');
  });
});

describe('the address', () => {
  it('says which dead letter stands open', () => {
    const letter = 'matchmaking/passerelle.expertise.indexed/3/42';
    expect(readOperationsSearch({ letter })).toEqual({ letter });
    expect(readOperationsSearch({ letter: 3 })).toEqual({});
  });
});

describe('the end of a backup', () => {
  const end = {
    manifest: 1,
    madeAt: '2026-11-22T10:00:00.000Z',
    counts: { 'profiles.persons': 3 },
    sha256: 'ab',
  };

  it('says when it was made and what it holds, whatever of the line before is there', () => {
    expect(readBackupEnd(`…"half a line"}\n${JSON.stringify(end)}\n`)).toEqual({
      madeAt: end.madeAt,
      counts: end.counts,
    });
  });

  it('is missing where the file was cut, or is something else', () => {
    const { sha256: _, ...cut } = end;
    for (const text of ['', '{"collection":"x"}\n', 'null', JSON.stringify(cut), '{"manifest":1'])
      expect(readBackupEnd(text)).toBeUndefined();
  });
});

it('a time is written to the second, as the reader’s language has it', () => {
  const at = Date.UTC(2026, 10, 22, 9, 5, 7);
  expect(timeIn('fr', at, 'UTC')).toBe('09:05:07');
  expect(timeIn('en', at, 'UTC')).toBe('09:05:07');
});
