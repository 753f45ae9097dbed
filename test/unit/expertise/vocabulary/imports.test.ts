import { beforeEach, describe, expect, it } from '@jest/globals';
import { aMachine, aMemberOf, asMessage } from '../../../makers/actors.ts';
import { aBrought, aVocabularyService } from './vocabulary-service.ts';

let service: ReturnType<typeof aVocabularyService>;
beforeEach(() => {
  service = aVocabularyService();
});

/** Brings concepts in, puts them in force, and lets the replica follow. */
const inForce = async (...concepts: ReturnType<typeof aBrought>[]): Promise<string> => {
  const id = await service.begin();
  await service.add(id, ...concepts);
  await service.commit(id);
  await service.follow();
  return id;
};

const dialysis = aBrought('urn:t/1', { french: ['dialyse'], english: ['dialysis'] });

describe('an import', () => {
  it('counts for nothing while it is open, and is told to nobody', async () => {
    const id = await service.begin('MeSH 2027');
    expect(await service.add(id, dialysis)).toMatchObject({
      id,
      name: 'MeSH 2027',
      state: 'IMPORT_STATE_OPEN',
      concepts: 1,
      mapped: 0,
      undecided: 0,
    });
    await service.held.refresh();
    expect(await service.get(`${id}/1`)).toBe('not-found');
    expect(service.events()).toEqual([]);
  });

  it('in force brings its concepts, below their own broader ones', async () => {
    const id = await inForce(
      { ...dialysis, notation: 'D001', broader: ['urn:t/2', 'urn:elsewhere'] },
      aBrought('urn:t/2', { french: ['épuration'], english: ['blood purification'] }),
    );
    expect(await service.get(`${id}/D001`)).toMatchObject({
      type: 'imported',
      broader: [`${id}/2`],
      french: ['dialyse'],
      english: ['dialysis'],
      importId: id,
    });
    expect(await service.get(`${id}/2`)).toMatchObject({ narrower: [`${id}/D001`] });
    expect(service.events()).toEqual([{ importId: id, version: 3, inForce: true }]);
  });

  it('gives its labels to the concept of ours that shares one', async () => {
    await inForce(aBrought('urn:t/1', { french: ['Cancer'], english: ['Neoplasms', 'cancer'] }));
    expect(await service.get('cancer')).toMatchObject({
      french: ['cancer', 'tumeur maligne'],
      english: ['cancer', 'malignancy', 'Neoplasms'],
      importId: undefined,
    });
  });

  it('undone is as if it had never been', async () => {
    const before = service.held.current.version;
    const id = await inForce(dialysis, aBrought('urn:t/2', { french: ['cancer', 'néoplasie'] }));
    expect(service.held.current.version).not.toBe(before);
    expect(await service.undo(id)).toMatchObject({ state: 'IMPORT_STATE_UNDONE', concepts: 2, mapped: 1 });
    await service.follow();
    expect(service.held.current.version).toBe(before);
    expect(await service.get('cancer')).toMatchObject({ french: ['cancer', 'tumeur maligne'] });
    expect(service.events().at(-1)).toEqual({ importId: id, version: 4, inForce: false });
  });

  it('of a file that is in force already is a duplicate of that one, unless it is asked for again', async () => {
    const file = { checksum: 'ab'.repeat(32) };
    const first = await service.begin('MeSH', file);
    await service.add(first, dialysis);
    expect(await service.begin('while the first is open', file)).not.toBe(first);
    await service.commit(first);
    const { api, actor, call, outcome } = service;
    const begin = (more: { checksum?: string; again?: boolean }) =>
      outcome(api.beginImport({ actor, name: 'x', checksum: undefined, again: false, ...more }, call));
    expect(await begin(file)).toBe('duplicate');
    for (const other of [{}, { ...file, again: true }, { checksum: 'cd'.repeat(32) }])
      expect(await begin(other)).toMatchObject({ state: 'IMPORT_STATE_OPEN' });
  });

  it('undone is put in force again', async () => {
    const id = await inForce(dialysis);
    await service.undo(id);
    expect(await service.commit(id)).toMatchObject({ state: 'IMPORT_STATE_IN_FORCE' });
    await service.follow();
    expect(await service.get(`${id}/1`)).toMatchObject({ french: ['dialyse'] });
  });

  it('that never was in force is undone without a trace', async () => {
    const id = await service.begin();
    await service.add(id, dialysis);
    expect(await service.undo(id)).toMatchObject({ state: 'IMPORT_STATE_UNDONE' });
    expect(await service.list()).toEqual([]);
    expect(await service.stored.count()).toBe(0);
    expect(service.events()).toEqual([]);
  });

  it('counts a URI that is added twice as last added', async () => {
    const id = await service.begin();
    await service.add(id, dialysis, aBrought('urn:t/2', { french: ['cancer'] }));
    const again = aBrought('urn:t/2', { french: ['cancer', 'rein'] });
    expect(await service.add(id, again, again)).toMatchObject({ concepts: 2, mapped: 0, undecided: 1 });
  });

  it('is put in force once, and its numbers are right whatever was lost on the way', async () => {
    const id = await service.begin();
    await service.add(id, dialysis);
    const open = await service.imports.get(id);
    // A process that died after it wrote the concepts and before it counted them.
    await service.imports.put(
      {
        ...(open?.document as NonNullable<typeof open>['document']),
        counts: { none: 0, one: 0, several: 0 },
      },
      { ifVersion: open?.version ?? 0 },
    );
    expect(await service.commit(id)).toMatchObject({ concepts: 1 });
    await service.commit(id);
    expect(service.events()).toHaveLength(1);
  });

  it('is listed with who did what last, the latest first', async () => {
    const first = await service.begin('first');
    service.at('2026-03-02T10:00:00Z');
    await service.begin('second');
    service.at('2026-03-03T10:00:00Z');
    await service.add(first, dialysis);
    expect(await service.list()).toMatchObject([
      { name: 'first', at: new Date('2026-03-03T10:00:00Z'), version: 2 },
      { name: 'second' },
    ]);
  });

  it.each([
    [
      'added to once in force',
      async () => service.add(await inForce(dialysis), dialysis),
      'invalid import_id not-allowed',
    ],
    [
      'put in force empty',
      async () => service.commit(await service.begin()),
      'invalid import_id not-allowed',
    ],
    ['changed where there is none', () => service.commit('voc_none'), 'not-found'],
    ['put in force past another change', async () => service.commit(await service.begin(), 7), 'conflict'],
    [
      'begun without a name',
      () =>
        service.outcome(
          service.api.beginImport(
            { actor: service.actor, name: ' ', checksum: undefined, again: false },
            service.call,
          ),
        ),
      'invalid name required',
    ],
    [
      'given a concept without labels',
      async () => service.add(await service.begin(), aBrought('urn:t/1')),
      'invalid concepts[0].french too-few',
    ],
    ['given no concepts', async () => service.add(await service.begin()), 'invalid concepts too-few'],
  ])('is not %s', async (_, act, refusal) => {
    expect(await act()).toBe(refusal);
  });

  it('is for animators only', async () => {
    for (const actor of [aMemberOf('org_a'), aMachine()].map(asMessage)) {
      const { api, call, outcome } = service;
      expect(
        await outcome(api.beginImport({ actor, name: 'x', checksum: undefined, again: false }, call)),
      ).toBe('forbidden');
      expect(await outcome(api.addConcepts({ actor, importId: 'x', concepts: [dialysis] }, call))).toBe(
        'forbidden',
      );
      expect(await outcome(api.commitImport({ actor, importId: 'x', ifVersion: undefined }, call))).toBe(
        'forbidden',
      );
      expect(await outcome(api.undoImport({ actor, importId: 'x', ifVersion: undefined }, call))).toBe(
        'forbidden',
      );
      expect(await outcome(api.listImports({ actor }, call))).toBe('forbidden');
      expect(
        await outcome(api.listMappings({ actor, importId: 'x', limit: 1, cursor: undefined }, call)),
      ).toBe('forbidden');
      expect(
        await outcome(api.decideMapping({ actor, importId: 'x', uri: 'y', conceptId: undefined }, call)),
      ).toBe('forbidden');
      expect(await outcome(api.listUncoveredWords({ actor, limit: 1 }, call))).toBe('forbidden');
    }
  });
});

describe('a concept that may be several of ours', () => {
  const either = aBrought('urn:t/1', {
    french: ['rein', 'néphrologie', 'appareil rénal'],
    english: ['renal system'],
  });

  it('is one of its own without the labels of others until a curator decides', async () => {
    const id = await inForce(either);
    expect(await service.get(`${id}/1`)).toMatchObject({
      french: ['appareil rénal'],
      english: ['renal system'],
    });
    expect(await service.mappings(id)).toMatchObject({
      mappings: [{ importId: id, concept: either, candidates: ['kidney', 'nephrology'], decided: undefined }],
    });
  });

  it('is what a curator decides, as soon as that is decided', async () => {
    const id = await inForce(either);
    expect(await service.decide(id, 'urn:t/1', 'kidney')).toMatchObject({ decided: 'kidney' });
    await service.follow();
    expect(await service.get('kidney')).toMatchObject({ french: ['rein', 'appareil rénal'] });
    expect(await service.get(`${id}/1`)).toBe('not-found');
    expect(await service.mappings(id)).toMatchObject({ mappings: [] });
    expect(await service.list()).toMatchObject([{ concepts: 1, mapped: 1, undecided: 0 }]);
  });

  it('may be decided to be one of its own, and otherwise again', async () => {
    const id = await inForce(either);
    expect(await service.decide(id, 'urn:t/1')).toMatchObject({ decided: '' });
    expect(await service.list()).toMatchObject([{ mapped: 0, undecided: 0 }]);
    await service.decide(id, 'urn:t/1', 'nephrology');
    await service.follow();
    expect(await service.get('nephrology')).toMatchObject({ french: ['néphrologie', 'appareil rénal'] });
  });

  it('is not decided to be what there is not', async () => {
    const id = await inForce(either);
    expect(await service.decide(id, 'urn:t/1', 'nowhere')).toBe('invalid concept_id unresolved');
    expect(await service.decide(id, 'urn:t/9', 'kidney')).toBe('not-found');
    await service.undo(id);
    expect(await service.decide(id, 'urn:t/1', 'kidney')).toBe('invalid import_id not-allowed');
  });

  it('is listed in the order of URIs, page after page', async () => {
    const uris = Array.from({ length: 5 }, (_, at) => `urn:t/${at}`);
    const id = await inForce(...uris.toReversed().map((uri) => ({ ...either, uri })));
    await service.decide(id, 'urn:t/1', 'kidney');
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await service.mappings(id, 2, cursor);
      if (typeof page === 'string') throw new Error(page);
      expect(page.mappings.length).toBeLessThanOrEqual(2);
      seen.push(...page.mappings.map(({ concept }) => concept?.uri ?? ''));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual(['urn:t/0', 'urn:t/2', 'urn:t/3', 'urn:t/4']);
  });
});

describe('a concept that a label maps', () => {
  it('may be decided to be one of its own, or another', async () => {
    const id = await inForce(aBrought('urn:t/1', { french: ['cancer', 'tumeur'] }));
    await service.decide(id, 'urn:t/1');
    await service.follow();
    expect(await service.get(`${id}/1`)).toMatchObject({ french: ['tumeur'] });
    expect(await service.list()).toMatchObject([{ mapped: 0, undecided: 0 }]);
  });

  it('is not mapped by a label that counts in company only, nor takes it away', async () => {
    const id = await inForce(aBrought('urn:t/1', { french: ['RPA', 'robot de processus'] }));
    expect(await service.list()).toMatchObject([{ mapped: 0, undecided: 0 }]);
    expect(await service.get(`${id}/1`)).toMatchObject({ french: ['robot de processus'] });
  });

  it('of another import goes with that one’s concept, and stands alone once that one is undone', async () => {
    const first = await inForce(dialysis);
    const second = await inForce(aBrought('urn:u/1', { french: ['dialyse', 'hémodialyse'] }));
    expect(await service.get(`${first}/1`)).toMatchObject({ french: ['dialyse', 'hémodialyse'] });
    await service.undo(first);
    await service.follow();
    expect(await service.get(`${second}/1`)).toMatchObject({ french: ['dialyse', 'hémodialyse'] });
  });
});

describe('a replica', () => {
  it('has what is in force after it read the log from its beginning, whatever the order', async () => {
    const kept = await inForce(dialysis);
    const undone = await inForce(aBrought('urn:t/2', { french: ['greffe'] }));
    await service.undo(undone);
    await service.follow();
    const other = service.replica();
    await service.follow(other);
    expect(other.current.version).toBe(service.held.current.version);
    expect([...other.current.concepts.keys()]).toContain(`${kept}/1`);
  });

  it('reads nothing anew for what it has read', async () => {
    await inForce(dialysis);
    const reads = service.reads();
    await service.follow();
    expect(service.reads()).toBe(reads);
  });

  it('says when its vocabulary is another one, and only then', async () => {
    const told: string[] = [];
    service.held.onChange(({ version }) => told.push(version));
    await service.held.refresh();
    expect(told).toEqual([]);
    await inForce(dialysis);
    expect(told).toEqual([service.held.current.version]);
  });

  it('takes in what comes while it is at it', async () => {
    const id = await service.begin();
    await service.add(id, dialysis);
    const early = service.held.refresh();
    await service.commit(id);
    await Promise.all([early, service.held.refresh()]);
    expect(await service.get(`${id}/1`)).toMatchObject({ french: ['dialyse'] });
  });
});

describe('concepts', () => {
  it('are found by the beginning of a label, in either language, whatever its accents and case', async () => {
    const ids = async (label: string) => {
      const page = await service.concepts({ label });
      return typeof page === 'string' ? page : page.concepts.map(({ id }) => id);
    };
    expect(await ids('NEPHRO')).toEqual(['nephrology']);
    expect(await ids('tumeur m')).toEqual(['cancer']);
    expect(await ids('me')).toEqual(['medicine']);
    expect(await ids('zzz')).toEqual([]);
  });

  it('are found below another, and at the top', async () => {
    expect(await service.concepts({ broader: '' })).toMatchObject({ concepts: [{ id: 'medicine' }] });
    expect(await service.concepts({ broader: 'medicine', limit: 2 })).toMatchObject({
      concepts: [{ id: 'cancer' }, { id: 'kidney' }],
    });
  });

  it('come page after page in the order of ids', async () => {
    const first = await service.concepts({ limit: 3 });
    if (typeof first === 'string') throw new Error(first);
    const second = await service.concepts({ limit: 3, cursor: first.next ?? '' });
    if (typeof second === 'string') throw new Error(second);
    expect([...first.concepts, ...second.concepts].map(({ id }) => id)).toEqual([
      'cancer',
      'kidney',
      'medicine',
      'nephrology',
      'rpa',
    ]);
    expect(second.next).toBeUndefined();
  });

  it('are refused past the limit and with a strange cursor', async () => {
    expect(await service.concepts({ limit: 501 })).toBe('invalid limit too-big');
    expect(await service.concepts({ cursor: 'zzz' })).toBe('invalid cursor malformed');
    expect(await service.get('nowhere')).toBe('not-found');
  });

  it('of an organisation are those that the index counts', async () => {
    service = aVocabularyService(undefined, {
      spokenOf: async (id) => (id === 'org_a' ? [{ id: 'cancer', sources: 3, weight: 1 }] : undefined),
      inText: () => Promise.resolve([]),
      ofSources: () => Promise.resolve({ sources: [], more: false }),
      uncovered: async () => [{ words: 'Health Data Hub', language: 'en', sources: 9 }],
    });
    const { api, actor, call, outcome } = service;
    expect(
      await outcome(api.listOrganisationConcepts({ actor, organisationId: 'org_a', limit: 5 }, call)),
    ).toMatchObject({
      concepts: [{ concept: { id: 'cancer' }, sources: 3, weight: 1 }],
    });
    expect(
      await outcome(api.listOrganisationConcepts({ actor, organisationId: 'org_b', limit: 5 }, call)),
    ).toBe('not-found');
    expect(await outcome(api.listUncoveredWords({ actor, limit: 5 }, call))).toMatchObject({
      words: [{ words: 'Health Data Hub' }],
    });
  });
});
