import { describe, expect, it } from '@jest/globals';
import { learnThemes, saturated } from '../../../../services/expertise/semantics/learn-themes.ts';
import { packSources } from '../../../../services/expertise/semantics/pack-sources.ts';
import { cosines, createProject, themeVectors } from '../../../../services/expertise/semantics/project.ts';
import type { LinksOf } from '../../../../services/expertise/semantics/scorer.ts';
import { readRows } from '../../../../services/expertise/semantics/source-rows.ts';
import type { SourceRow, SourceRows } from '../../../../services/expertise/semantics/source-rows.ts';
import { openThemesAtOnce } from '../../../../services/expertise/semantics/themes.ts';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import { aCampus, noLinks, publicSourcesOf, termOf, translations } from './synthetic-campus.ts';
import type { SyntheticCampus } from './synthetic-campus.ts';

const fields = 6;
const rowsOf = (campus: SyntheticCampus): SourceRows =>
  readRows(runToEnd(packSources(publicSourcesOf(campus), termOf(fields))));

const amongThemes = (sources: SourceRows, linksOf: LinksOf) => {
  const learned = learnThemes(sources, linksOf);
  if (!learned) throw new Error('no themes');
  const numberOf = new Map(sources.terms.map((term, column) => [term, sources.numbers[column] ?? -1]));
  const themes = { ...learned, means: [0, 0, 0], deviations: [1, 1, 1] } as const;
  const project = createProject(openThemesAtOnce(themes, (term) => numberOf.get(term) ?? 0));
  const vectors = themeVectors(sources.rows.length);
  for (const [at, { columns, counts }] of sources.rows.entries())
    project(
      columns.map((column) => sources.numbers[column] ?? -1),
      Float64Array.from(counts, saturated),
      vectors,
      at,
    );
  return vectors;
};

/** Mean likeness in the first 25 directions of the pairs that are wanted. */
const likeness = (
  campus: SyntheticCampus,
  linksOf: LinksOf,
  isWanted: (one: SourceRow, other: SourceRow) => boolean,
): number => {
  const sources = rowsOf(campus);
  const vectors = amongThemes(sources, linksOf);
  const found: number[] = [];
  for (const [one, row] of sources.rows.entries())
    for (const [other, otherRow] of sources.rows.entries())
      if (one < other && isWanted(row, otherRow)) found.push(cosines(vectors, [one, other])[0]);
  return found.reduce((sum, value) => sum + value, 0) / found.length;
};

describe('themes', () => {
  // Texts of one organisation are of one field; those of others as a rule of another.
  const alike = (one: SourceRow, other: SourceRow): boolean => one.owners[0] === other.owners[0];

  it('bring together texts of one field', () => {
    const campus = aCampus({ sources: 120, own: 1, fields });
    const near = likeness(campus, noLinks, alike);
    const far = likeness(campus, noLinks, (one, other) => !alike(one, other));
    expect(near).toBeGreaterThan(far + 0.2);
  });

  it('bring together texts of one field across languages, and not all that is in one language', () => {
    // Three texts each, in turns of both languages.
    const campus = aCampus({ sources: 120, each: 3, own: 1, fields, bilingual: true, words: 80 });
    const isEnglish = ({ place }: SourceRow): boolean => place % 2 === 1;
    const across = (one: SourceRow, other: SourceRow) =>
      isEnglish(one) !== isEnglish(other) && sameField(one, other);
    const within = (one: SourceRow, other: SourceRow) =>
      isEnglish(one) === isEnglish(other) && !sameField(one, other);
    const sameField = (one: SourceRow, other: SourceRow): boolean => fieldOf(one) === fieldOf(other);
    const fieldOf = ({ place }: SourceRow): string | undefined =>
      [...(campus.sources[place]?.terms ?? [])].map(termOf(fields)).find((term) => term.startsWith('#'));
    expect(likeness(campus, noLinks, across)).toBeLessThan(likeness(campus, noLinks, within));
    expect(likeness(campus, translations, across)).toBeGreaterThan(
      likeness(campus, translations, within) + 0.2,
    );
  });

  it('know the terms of a single text by those that mean the same, and not what nothing ties to others', () => {
    const campus = aCampus({ sources: 120, own: 1, fields });
    const [first, ...others] = campus.sources;
    if (!first) throw new Error('no source');
    const lone = 9_000;
    const unknown = 9_001;
    const counts = Int32Array.of(...first.counts, 1, 1);
    const sources = [{ ...first, terms: Int32Array.of(...first.terms, lone, unknown), counts }, ...others];
    const rows = rowsOf({ ...campus, sources });
    const tied = first.terms[0] ?? 0;
    const learned = learnThemes(rows, (term) => (term === lone ? [{ term: tied, strength: 0.8 }] : []));
    expect(learned?.terms).toContain(termOf(fields)(lone));
    expect(learned?.terms).not.toContain(termOf(fields)(unknown));
    const vectorOf = (term: number) => {
      const row = learned?.terms.indexOf(termOf(fields)(term)) ?? -1;
      return [...(learned?.vectors.subarray(row * 100, (row + 1) * 100) ?? [])];
    };
    expect(vectorOf(lone)).toEqual(vectorOf(tied));
  });

  it('are none below 100 texts', () => {
    expect(learnThemes(rowsOf(aCampus({ sources: 99 })), noLinks)).toBeUndefined();
    expect(learnThemes(rowsOf(aCampus({ sources: 100 })), noLinks)).toBeDefined();
  });
});
