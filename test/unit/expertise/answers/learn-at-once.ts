// What a campus's public texts teach, learned in this thread: the artefact and what scores are made of, by name.
import { linksOver, scoreWith } from '../../../../services/expertise/answers/public-scorer.ts';
import type { PublicIndex } from '../../../../services/expertise/answers/public-scorer.ts';
import { encodeArtefact } from '../../../../services/expertise/semantics/artefact.ts';
import { learnSemantics } from '../../../../services/expertise/semantics/learn-semantics.ts';
import { packSources } from '../../../../services/expertise/semantics/pack-sources.ts';
import type { CuratedVocabulary } from '../../../../services/expertise/vocabulary/curated-files.ts';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import type { Campus } from './a-campus.ts';

/** The vocabulary is the one that the campus reads its texts with. */
export const learnedOf = (
  { engine: { terms }, replica: { semantics } }: Campus,
  vocabulary: CuratedVocabulary,
) => {
  const { sources, termOf, scorer } = semantics.publicSources();
  const index = runToEnd(scorer()).data as PublicIndex;
  const linksOf = linksOver(index, vocabulary);
  const learned = learnSemantics(runToEnd(packSources(sources, termOf)), {
    basis: semantics.basis ?? 'several',
    score: scoreWith(index, linksOf),
    linksOf,
  });
  const held = [...index.frequencies.entries()].filter(([, frequency]) => frequency > 0);
  return {
    sources: index.places.length,
    frequencies: held.map(([term, frequency]) => `${termOf(term)} ${frequency}`).sort(),
    explained: index.explained.map(({ short, long }) => [short, ...long].map(terms.termOf).join(' ')).sort(),
    links: held
      .map(([term]) => JSON.stringify([term, ...linksOf(term).map((link) => link.term)].map(termOf)))
      .sort(),
    artefact: Buffer.from(encodeArtefact(learned)).toString('base64'),
  };
};
