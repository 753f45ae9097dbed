// How fast the service answers in full on a campus of real words, what its shortcuts lose, and how long it makes others
// wait.
import { readCuratedVocabulary } from '../../services/expertise/vocabulary/curated-files.ts';
import { campusCorpus } from './campus-corpus.ts';
import { campusInEngine } from './campus-in-engine.ts';
import { rounded } from './measured.ts';
import { measurePauses } from './measure-pauses.ts';
import { measureThemeLoss } from './measure-theme-loss.ts';
import { timeBatches } from './time-batches.ts';
import { timeCompletions } from './time-completions.ts';
import { timeFullAnswers } from './time-full-answers.ts';
import type { TimedMeasures } from './time-full-answers.ts';

export const benchCampus = async (
  texts: number,
  progress: (text: string) => void,
): Promise<TimedMeasures> => {
  progress(`${texts} texts of a campus`);
  const corpus = campusCorpus(texts, readCuratedVocabulary());
  const campus = await campusInEngine(corpus, progress);
  const { textsPerSecond, learningSeconds, pauses } = campus;
  progress(`${texts} texts of a campus: full answers`);
  const answers = await timeFullAnswers(texts, campus, corpus);
  const completions = await timeCompletions(texts, campus, corpus);
  progress(`${texts} texts of a campus: batches`);
  const batches = await timeBatches(texts, campus, corpus);
  const loss = measureThemeLoss(texts, campus, corpus);
  await campus.close();
  const learning = 'semantics learned from the public texts, and every text put among them';
  return {
    measured: [
      {
        what: `${texts} texts of a campus: taken in, their words kept in the store`,
        value: rounded(textsPerSecond),
        unit: '/s',
      },
      { what: `${texts} texts: ${learning}`, value: rounded(learningSeconds), unit: 's' },
      ...measurePauses(texts, 'taking in, keeping words and merging', pauses.taking),
      ...measurePauses(texts, 'learning and putting it to use', pauses.learning),
      ...answers.measured,
      ...completions.measured,
      ...batches.measured,
      ...loss,
    ],
    timed: [...answers.timed, ...completions.timed, ...batches.timed],
  };
};
