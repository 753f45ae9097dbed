// Puts introductions into a mesh that runs, each with its event and its due time, as the service does; a third of them
// with a message that somebody wrote.
import { introductionDue } from '../../../services/brokering/keep-introduction.ts';
import { announceIntroduction } from '../../../services/brokering/emit-introduction-changed.ts';
import { nextDue } from '../../../services/brokering/introductions/due-times.ts';
import { introductions, type KeptIntroduction } from '../../../services/brokering/kept/introductions.ts';
import { introductionWords, type IntroductionWords } from '../../../services/brokering/kept/words.ts';
import type { DocumentStore, WriteResult } from '../../../services/platform/document-store/document-store.ts';
import { dueTimesOf } from '../../../services/platform/schedule/due-times.ts';
import type { DueDocument } from '../../../services/platform/schedule/schedule.ts';

const together = 500;
const text =
  'Nous pensons que vous avez beaucoup à vous dire : voici pourquoi, et ce que nous proposons. '.repeat(6);

const dueOf = (of: KeptIntroduction): readonly DueDocument[] => {
  const dueAt = nextDue(of);
  const [kind, key] = [introductionDue, of.id];
  return dueAt === undefined ? [] : [{ id: `${kind}/${key}`, kind, key, dueAt, runAt: dueAt, attempts: 0 }];
};

const wordsOf = ({ id, openedAt: at }: KeptIntroduction): IntroductionWords => ({
  id,
  message: { french: text, english: text, by: 'bench', at },
  declines: [],
});

const written = (results: readonly WriteResult[]): void => {
  const failed = results.find(({ kind }) => kind !== 'written');
  if (failed) throw new Error(`not written: ${JSON.stringify(failed)}`);
};

export const keepIntroductions = async (
  store: DocumentStore,
  all: Iterable<KeptIntroduction>,
): Promise<void> => {
  const [kept, words, due] = await Promise.all([
    store.collection(introductions),
    store.collection(introductionWords),
    store.collection(dueTimesOf('brokering')),
  ]);
  const keep = async (some: readonly KeptIntroduction[]): Promise<void> => {
    const put = <D>(documents: readonly D[]) => documents.map((one) => ({ put: one, ifVersion: 0 }));
    written(await due.batch(put(some.flatMap(dueOf))));
    written(await words.batch(put(some.filter((_, nth) => nth % 3 === 0).map(wordsOf))));
    written(
      await kept.batch(some.map((one) => ({ put: one, ifVersion: 0, events: announceIntroduction(one, 1) }))),
    );
  };
  let some: KeptIntroduction[] = [];
  for (const one of all) {
    some.push(one);
    if (some.length < together) continue;
    await keep(some);
    some = [];
  }
  await keep(some);
};
