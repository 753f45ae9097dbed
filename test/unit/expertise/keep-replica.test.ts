import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { openKeptReplica, versionsOf } from '../../../services/expertise/keep-replica.ts';
import { momentOf } from '../../../services/expertise/saved-replica.ts';
import type { SavedReplica } from '../../../services/expertise/saved-replica.ts';
import { writeSnapshot } from '../../../services/expertise/snapshot/write-snapshot.ts';
import type { Position } from '../../../services/platform/event-log/event-log.ts';
import { aCampus } from './answers/a-campus.ts';
import { aSource } from './expertise-makers.ts';
import { aContent, aFolder, aTurn } from './snapshot/snapshot-makers.ts';

const positions: readonly Position[] = [
  { topic: 'things', partition: 3, offset: 41, at: '2026-03-01T09:00:00.000Z' },
];
const semantics = { version: 3, checksum: 'abc', pieces: ['p1', 'p2'] };
const versions = versionsOf('vocabulary 1', ['b.Changed', 'a.Changed']);

describe('what a replica knows', () => {
  let folder: ReturnType<typeof aFolder>;
  let logged: { readonly msg: string; readonly because?: string; readonly detail?: string }[];
  beforeEach(() => {
    folder = aFolder();
    logged = [];
  });
  afterEach(() => folder.remove());

  interface Opening {
    readonly hasFolder?: boolean;
    readonly versions?: typeof versions;
    readonly make?: (saved: SavedReplica | undefined) => SavedReplica | undefined;
  }
  const open = async ({ hasFolder = true, make = (saved) => saved, ...changes }: Opening = {}) => {
    const { kept, replica: saved } = await openKeptReplica(
      {
        platform: {
          folder: () => Promise.resolve(hasFolder ? folder.path : undefined),
          clock: () => new Date('2026-03-01T09:00:00Z'),
          log: pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line)) }),
        },
        versions,
        takeTurn: aTurn,
        ...changes,
      },
      make,
    );
    return { kept, saved };
  };

  const keepOne = async (): Promise<void> => {
    const campus = aCampus();
    await campus.put(aSource('dialyse', { id: 'stm_1' }));
    const { kept } = await open();
    kept.begin(
      () => ({ replica: momentOf(campus.replica), semantics }),
      () => positions,
    );
    kept.changed('change');
    await kept.stop(60_000);
  };

  it('is kept with the positions it stands at and the semantics it was told of, and brought back', async () => {
    await keepOne();
    const { kept, saved } = await open();
    expect(kept).toMatchObject({ positions, semantics });
    expect(aCampus(saved ? { saved } : {}).replica.versionOf('stm_1')).toBe(1);
  });

  it('is kept nowhere where there is no folder', async () => {
    const { kept, saved } = await open({ hasFolder: false });
    kept.begin(
      () => ({ replica: momentOf(aCampus().replica) }),
      () => positions,
    );
    kept.changed('removal');
    await kept.stop(60_000);
    expect([saved, kept.positions, readdirSync(folder.path)]).toEqual([undefined, undefined, []]);
  });

  it.each([
    ['that follows other events', versionsOf('vocabulary 1', ['a.Changed', 'b.Changed', 'c.Changed'])],
    ['with another vocabulary', versionsOf('vocabulary 2', ['a.Changed', 'b.Changed'])],
  ])('is of no use to a release %s, which says so', async (_, other) => {
    await keepOne();
    const { kept, saved } = await open({ versions: other });
    expect([saved, kept.positions, readdirSync(folder.path)]).toEqual([undefined, undefined, []]);
    expect(logged.at(-1)).toMatchObject({
      because: 'other-version',
      detail: expect.stringContaining('here'),
    });
  });

  it('is of no use where its sections are not those of a replica', async () => {
    const content = aContent({ versions });
    await writeSnapshot(join(folder.path, 'snapshot'), content, { takeTurn: aTurn });
    const { kept, saved } = await open();
    expect([saved, kept.positions, readdirSync(folder.path)]).toEqual([undefined, undefined, []]);
    expect(logged.at(-1)).toMatchObject({ because: 'not-understood', detail: 'section about is missing' });
  });

  it('is made of nothing where it cannot be made of what was kept', async () => {
    await keepOne();
    const { kept, saved } = await open({
      make: (from) => {
        if (from) throw new TypeError('terms.ends is not iterable');
        return from;
      },
    });
    expect([saved, kept.positions, readdirSync(folder.path)]).toEqual([undefined, undefined, []]);
    expect(logged.at(-1)).toMatchObject({
      because: 'not-understood',
      detail: 'terms.ends is not iterable',
    });
  });

  it('is void once it was dropped', async () => {
    await keepOne();
    const { kept } = await open();
    await kept.drop();
    expect([kept.positions, kept.semantics, readdirSync(folder.path)]).toEqual([undefined, undefined, []]);
  });

  it('says with which vocabulary it was read: with several, until all is put again', async () => {
    const campus = aCampus();
    const { engine } = campus;
    expect(engine.save().readWith).toBe('small');
    engine.useVocabulary({ ...engine.vocabulary, version: 'imported' });
    expect(engine.save().readWith).toBe('imported');
    await campus.put(aSource('dialyse', { id: 'stm_1' }));
    engine.useVocabulary({ ...engine.vocabulary, version: 'more imported' });
    expect(engine.save().readWith).toBe('several');
    engine.allPutAgain();
    expect(engine.save().readWith).toBe('more imported');
  });
});
