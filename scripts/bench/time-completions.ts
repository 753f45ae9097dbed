// Times what is proposed after each letter that is typed.
import { CompleteRequest } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { actorMessage } from '../../services/platform/access/actor-message.ts';
import { contextFor } from '../../services/platform/call-context.ts';
import { valueOf } from '../../services/platform/faults/fault.ts';
import type { CampusCorpus } from './campus-corpus.ts';
import type { CampusInEngine } from './campus-in-engine.ts';
import { asker, p50AndP95, timeCalls } from './time-full-answers.ts';
import type { TimedMeasures } from './time-full-answers.ts';

const wordsTyped = 80;
const proposals = 8;
const within = 60_000;

/** Of words all over the frequencies, every beginning from one letter to eight. */
const typed = ({ words }: CampusCorpus): readonly string[] =>
  Array.from(
    { length: wordsTyped },
    (_, nth) => words[Math.floor(words.length ** (nth / wordsTyped))] ?? '',
  ).flatMap((word) => Array.from({ length: Math.min(8, word.length) }, (_, at) => word.slice(0, at + 1)));

export const timeCompletions = async (
  texts: number,
  { api }: CampusInEngine,
  corpus: CampusCorpus,
): Promise<TimedMeasures> => {
  const calls = typed(corpus).map((beginning) => {
    const request = CompleteRequest.fromPartial({
      actor: actorMessage(asker),
      typed: beginning,
      limit: proposals,
    });
    return async () => valueOf(await api.complete(request, contextFor('bench', within)));
  });
  return p50AndP95(texts, 'a letter typed: completions', await timeCalls(calls), 10);
};
