// Reads the words of sources that are shown, and remembers some of the readings: the same sources answer again and again.
import { createTokenList } from '../analysis/analysis.ts';
import type { Passage, Tokens } from '../analysis/analysis.ts';
import type { Engine } from '../engine.ts';
import type { Segment } from '../index/segment.ts';
import { localIn, segmentOf } from '../index/view.ts';
import type { IndexView } from '../index/view.ts';
import type { Source } from '../source.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { annotatorOf, readHeard } from './read-heard.ts';
import type { HeardText, HearingWith } from './read-heard.ts';

/** A text with the places of its words and, where they are asked for, of its concepts. */
export type ShownText = Pick<HeardText, 'words' | 'concepts' | 'passages'>;

export interface ReadingWith extends HearingWith {
  readonly view: IndexView;
}

interface Kept {
  readonly words: Tokens;
  readonly passages: readonly Passage[];
  readonly vocabulary: Vocabulary;
  concepts?: Tokens;
}

/** The readings of one segment, by local number, those least lately shown first. */
interface Readings {
  readonly kept: Map<number, Kept>;
  tokens: number;
}

/** Tokens whose places are kept of one segment: 3 MB. */
const mostTokens = 250_000;
/** Of one source: a longer one would be kept in place of a hundred others. */
const mostOfSource = 2_500;

/** As long as the segment: a reading has the terms of its source, as the segment itself has, and none of its words. */
const readings = new WeakMap<SharedArrayBuffer, Readings>();

const readingsOf = ({ buffer }: Segment): Readings => {
  const known = readings.get(buffer) ?? { kept: new Map<number, Kept>(), tokens: 0 };
  readings.set(buffer, known);
  return known;
};

const drop = (among: Readings, local: number): void => {
  const gone = among.kept.get(local);
  if (!gone) return;
  among.kept.delete(local);
  among.tokens -= gone.words.length;
};

const keep = (among: Readings, local: number, reading: Kept): void => {
  drop(among, local);
  if (reading.words.length > mostOfSource) return;
  among.kept.set(local, reading);
  among.tokens += reading.words.length;
  for (const [oldest] of among.kept) {
    if (among.tokens <= mostTokens) return;
    drop(among, oldest);
  }
};

const noTokens = createTokenList().done();

/** Undefined where it has words that no text holds, and is not what is indexed, whatever its version says. */
const readIndexed = (
  { words: text, language }: Source,
  { analyser, vocabulary }: Engine,
): Kept | undefined => {
  const { words, passages } = analyser.ask(text, language);
  return words.terms.includes(-1) ? undefined : { words, passages, vocabulary };
};

/** In the state that is indexed, the asker hears all its words, for it holds them: all who find it read the same. */
const keptOf = (source: Source, { engine, view }: ReadingWith): Kept | undefined => {
  const place = view.find(source.id);
  const segment = place < 0 ? undefined : view.segments[segmentOf(place)];
  const local = localIn(place);
  if (!segment || segment.versions[local] !== source.version) return undefined;
  const among = readingsOf(segment);
  const known = among.kept.get(local);
  const kept = known?.vocabulary === engine.vocabulary ? known : readIndexed(source, engine);
  if (kept) keep(among, local, kept);
  return kept;
};

/** A source that the asker may find; in a newer state than is indexed it is read as a question is. */
export const readShown = (source: Source, wantsConcepts: boolean, reading: ReadingWith): ShownText => {
  const kept = keptOf(source, reading);
  if (!kept) return readHeard(source.words, source.language, reading);
  if (wantsConcepts) kept.concepts ??= annotatorOf(reading.engine).annotate(kept, source.words);
  const { words, passages, concepts = noTokens } = kept;
  return { words, passages, concepts };
};
