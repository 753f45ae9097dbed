import { describe, expect, it } from '@jest/globals';
import { encodeArtefact } from '../../../../services/expertise/semantics/artefact.ts';
import { learnInWorker } from '../../../../services/expertise/semantics/learn-in-worker.ts';
import { learnSemantics } from '../../../../services/expertise/semantics/learn-semantics.ts';
import { packSources } from '../../../../services/expertise/semantics/pack-sources.ts';
import { createScore } from './plain-scorer.ts';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import { aCampus, noLinks, publicSourcesOf, termOf } from './synthetic-campus.ts';

const campus = aCampus({ sources: 120, words: 30 });
const scorer = { module: new URL('plain-scorer.ts', import.meta.url).href, data: campus };
const packed = () => runToEnd(packSources(publicSourcesOf(campus), termOf(12)));

describe('learning in a thread of its own', () => {
  it('learns the very same, while the event loop goes on', async () => {
    let rounds = 0;
    let going = true;
    const count = (): void => {
      rounds += 1;
      if (going) setImmediate(count);
    };
    count();
    const artefact = await learnInWorker(
      { packed: packed(), basis: 'test', scorer },
      new AbortController().signal,
    );
    going = false;
    const here = learnSemantics(packed(), { basis: 'test', score: createScore(campus), linksOf: noLinks });
    expect(artefact && Buffer.from(artefact).equals(encodeArtefact(here))).toBe(true);
    expect(rounds).toBeGreaterThan(100);
  });

  it('ends when it is told to, and before it begins where it was told already', async () => {
    const begun = new AbortController();
    const learning = learnInWorker({ packed: packed(), basis: 'test', scorer }, begun.signal);
    setImmediate(() => begun.abort());
    expect(await learning).toBeUndefined();
    const task = { packed: packed(), basis: 'test', scorer };
    expect(await learnInWorker(task, AbortSignal.abort())).toBeUndefined();
    expect(task.packed.columns.length).toBeGreaterThan(0);
  });

  it('says so where the thread breaks', async () => {
    const broken = { module: new URL('no-such-scorer.ts', import.meta.url).href, data: campus };
    const learning = learnInWorker(
      { packed: packed(), basis: 'test', scorer: broken },
      new AbortController().signal,
    );
    await expect(learning).rejects.toMatchObject({ fault: { code: 'internal', subject: 'semantics' } });
  });
});
