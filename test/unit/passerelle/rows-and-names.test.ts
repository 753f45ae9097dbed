// What rows mean, what differs from what stands, and which organisation a name means.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { delayMs, retryAfterMs } from '../../../scripts/passerelle/api/patience.ts';
import { bodyOfRow } from '../../../scripts/passerelle/import/body-of-row.ts';
import { differencesOf } from '../../../scripts/passerelle/import/differences.ts';
import { type FileKind } from '../../../scripts/passerelle/import/file-kinds.ts';
import { guessKind } from '../../../scripts/passerelle/import/guess-kind.ts';
import { createProgress } from '../../../scripts/passerelle/import/progress.ts';
import { matchName } from '../../../scripts/passerelle/match-name.ts';
import { nearestWord } from '../../../scripts/passerelle/nearest-word.ts';
import { english } from '../../../scripts/passerelle/say/en.ts';
import { paintWith } from '../../../scripts/passerelle/terminal.ts';

const csv = (kind: FileKind, values: Record<string, string>, scheme?: string) =>
  bodyOfRow(kind, { line: 2, format: 'csv', values: { external_id: 'demo:x', ...values } }, scheme);
const bodyOf = (made: ReturnType<typeof csv>) => (made.ok ? made.prepared.body : made.faults);

describe('a row of a table', () => {
  it('becomes a body: numbers, yes or no, lists, memberships; an empty cell says nothing', () => {
    expect(
      bodyOf(
        csv('organisations', { founded: '2017', founding: 'oui', poles: 'research | training', site: ' ' }),
      ),
    ).toEqual({ external_id: 'demo:x', founded: 2017, founding: true, poles: ['research', 'training'] });
    expect(bodyOf(csv('persons', { memberships: 'demo:a=owner|b' }, 'demo'))).toMatchObject({
      memberships: [
        { organisation: 'demo:a', role: 'owner' },
        { organisation: 'demo:b', role: 'member' },
      ],
    });
  });

  it('gives external ids the scheme that was told, and refuses them without one', () => {
    const values = { external_id: '12', owners: 'org-1|doi:10.1/x|org_0123456789abcdefghjkmnpqrs' };
    expect(bodyOf(csv('texts', values, 'demo'))).toEqual({
      external_id: 'demo:12',
      owners: ['demo:org-1', 'doi:10.1/x', 'org_0123456789abcdefghjkmnpqrs'],
    });
    expect(bodyOf(csv('texts', values))).toEqual([
      { column: 'external_id', rule: 'scheme', value: '12' },
      { column: 'owners', rule: 'scheme', value: 'org-1' },
    ]);
  });

  it('tells every cell at fault, not only the first', () => {
    expect(bodyOf(csv('organisations', { founded: '20.5', founding: 'peut-être' }))).toEqual([
      { column: 'founded', rule: 'integer', value: '20.5' },
      { column: 'founding', rule: 'boolean', value: 'peut-être' },
    ]);
  });

  it('is of the kind its columns say, else its file’s name', () => {
    expect(guessKind('export.csv', ['external_id', 'owners', 'title'])).toBe('texts');
    expect(guessKind('statements.csv', ['external_id', 'name'])).toBe('organisations');
    expect(guessKind('besoins-2026.csv', [])).toBe('statements');
    expect(guessKind('export.csv', ['external_id'])).toBeUndefined();
  });
});

describe('differences between a row and what stands', () => {
  it('are none between anything and itself, whatever the order of its lists', () => {
    const body = fc.record({
      name: fc.string(),
      poles: fc.uniqueArray(fc.string(), { maxLength: 4 }),
      founded: fc.integer(),
      external_ids: fc.uniqueArray(fc.string(), { minLength: 1 }),
    });
    fc.assert(
      fc.property(body, (row) => {
        const current = {
          ...row,
          poles: row.poles.toReversed(),
          id: 'org_1',
          version: 3,
          visibility: 'public',
        };
        expect(differencesOf('organisations', row, current)).toBeUndefined();
      }),
    );
  });

  it('are only the fields that differ; external ids are added, never taken away', () => {
    const row = { external_id: 'demo:a', name: 'A', site: null, country: null };
    const current = { name: 'B', kind: 'lab', site: 'https://b.example', external_ids: ['ror:1'] };
    expect(differencesOf('organisations', row, current)).toEqual({
      name: 'A',
      site: null,
      external_ids: ['ror:1', 'demo:a'],
    });
  });

  it('see a changed role', () => {
    const row = { memberships: [{ organisation: 'org_1', role: 'owner' }] };
    const current = { memberships: [{ role: 'member', organisation: 'org_1' }], external_ids: [] };
    expect(differencesOf('persons', row, current)).toEqual(row);
  });
});

describe('the name of an organisation', () => {
  const all = ['Équipe JUMO, jumeaux du cœur', 'Inria', 'Inserm', 'Institut Orvelle', 'Institut Ardoise'].map(
    (name, at) => ({ id: String(at), name }),
  );
  const found = (name: string) => {
    const match = matchName(name, all);
    return match.kind === 'found' ? match.one.name : match.kind;
  };

  it('is known without case, accents or ligatures, by its beginning or that of a word in it', () => {
    expect(found('EQUIPE JUMO, jumeaux du coeur')).toBe('Équipe JUMO, jumeaux du cœur');
    expect(found('équ')).toBe('Équipe JUMO, jumeaux du cœur');
    expect(found('jumo')).toBe('Équipe JUMO, jumeaux du cœur');
    expect(found('institut o')).toBe('Institut Orvelle');
  });

  it('is asked about when it could be several', () => {
    const match = matchName('Institut', all);
    expect(match.kind === 'ambiguous' && match.among.map(({ id }) => id)).toEqual(['3', '4']);
  });

  it('is answered with the nearest ones when it is nobody’s', () => {
    const match = matchName('Inzerm', all);
    expect(match.kind === 'none' && match.nearest[0]?.name).toBe('Inserm');
    expect(matchName('', all).kind).toBe('none');
    const harrowmere = [
      ...all,
      { id: 'h', name: 'Harrowmere University Hospital' },
      { id: 'k', name: 'Haldenvik' },
    ];
    const near = matchName('Harow', harrowmere);
    expect(near.kind === 'none' && near.nearest.map(({ id }) => id)).toEqual(['h']);
    expect(matchName('nope', harrowmere)).toEqual({ kind: 'none', nearest: [] });
  });

  it('finds every organisation by its own whole name', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[A-Za-zÀ-ÿ]{1,12}( [a-z]{1,8})?$/), {
      minLength: 1,
      selector: (n) => n.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, ''),
    });
    fc.assert(
      fc.property(names, (some) => {
        const organisations = some
          .filter((name) => /^[a-z ]+$/i.test(name))
          .map((name) => ({ id: name, name }));
        for (const one of organisations)
          expect(matchName(one.name.toUpperCase(), organisations)).toEqual({ kind: 'found', one });
      }),
    );
  });
});

describe('words on a command line', () => {
  it('are answered with what was probably meant, and with nothing when nothing is near', () => {
    expect(nearestWord('sugestions', ['suggestions', 'search', 'import'])).toBe('suggestions');
    expect(nearestWord('xyzzy', ['suggestions', 'search', 'import'])).toBeUndefined();
  });
});

describe('waiting before trying again', () => {
  it('grows, is never none, stays bounded, and heeds what the mesh asks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, random) => {
          const ms = delayMs(attempt, 0, random);
          expect(ms).toBeGreaterThanOrEqual(50);
          expect(ms).toBeLessThanOrEqual(5_000);
          expect(delayMs(attempt, 7_000, random)).toBe(7_000);
        },
      ),
    );
    expect(retryAfterMs('2', 0)).toBe(2_000);
    expect(retryAfterMs('Thu, 01 Jan 1970 00:00:03 GMT', 1_000)).toBe(2_000);
    expect(retryAfterMs('soon', 0)).toBe(0);
  });
});

describe('the progress of an import', () => {
  const watched = (isTerminal: boolean, isAway = () => false) => {
    let text = '';
    let now = 0;
    let tick = (): void => undefined;
    let every = 0;
    const write = (words: string): void => void (text += words);
    const screen = {
      write,
      line: (words = '') => write(`${words}\n`),
      isTerminal,
      columns: 80,
      paint: paintWith(false),
    };
    const progress = createProgress(screen, english, 'o.csv', {
      now: () => now,
      isAway,
      every: (ms, act) => {
        [every, tick] = [ms, act];
        return () => undefined;
      },
    });
    const after = (ms: number): void => {
      now += ms;
      tick();
    };
    return { progress, after, text: () => text, every: () => every };
  };

  it('is a line a second where there is no terminal', () => {
    const { progress, after, text, every } = watched(false);
    progress.at(0.25, 500);
    after(1000);
    progress.at(0.5, 1000);
    after(1000);
    expect(every()).toBe(1000);
    expect(text()).toMatch(/^o\.csv 25 % · 500 rows, 500\/s\no\.csv 50 % · 1\s000 rows, 500\/s\n$/);
  });

  it('says what is waited for once everything is sent', () => {
    const { progress, after, text } = watched(false);
    progress.at(1, 500);
    progress.awaits('the mesh is reading it…');
    after(1000);
    expect(text()).toBe('o.csv 100 % · the mesh is reading it…\n');
  });

  it('counts no rate while the mesh is away, nor that time afterwards', () => {
    let away = false;
    const { progress, after, text } = watched(false, () => away);
    progress.at(0.5, 500);
    after(1000);
    away = true;
    after(1000);
    away = false;
    after(1000);
    expect(text().split('\n')).toEqual([
      'o.csv 50 % · 500 rows, 500/s',
      'o.csv 50 % · the mesh does not answer, trying again…',
      'o.csv 50 % · 500 rows, 250/s',
      '',
    ]);
  });

  it('is a bar on a terminal, which goes away for a line and at the end, and never goes back', () => {
    const { progress, after, text } = watched(true);
    progress.at(0.5, 1);
    progress.at(0.4, 2);
    after(100);
    expect(text()).toContain('████████████░░░░░░░░░░░░ 50 %');
    progress.line('a bad row');
    progress.end();
    expect(text().endsWith('\r\u001b[2Ka bad row\n')).toBe(true);
  });
});
