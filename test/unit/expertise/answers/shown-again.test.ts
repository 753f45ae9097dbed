import { describe, expect, it } from '@jest/globals';
import { aSource, memberOf } from '../expertise-makers.ts';
import { aCampusOf } from './a-campus.ts';
import type { Campus } from './a-campus.ts';

const quotesOf = async (campus: Campus, asked: string, as = memberOf('org_x')) =>
  (await campus.search({ text: asked }, { evidence: 3, as })).hits.flatMap(({ evidence }) =>
    evidence.flatMap(({ quotes }) =>
      quotes.map(({ words, marks, start }) => ({
        words,
        marked: marks.map((mark) => words.slice(mark.start - start, mark.end - start)),
      })),
    ),
  );

const dialysis = aSource('Une dialyse du rein. Les données du foie.', { id: 'stm_1' });

describe('a source that is shown again', () => {
  it('is marked as it was the first time, for whoever asks', async () => {
    const campus = await aCampusOf(dialysis);
    const first = await quotesOf(campus, 'données du rein');
    expect(first).toEqual([
      { words: 'Une dialyse du rein.', marked: ['rein'] },
      { words: 'Les données du foie.', marked: ['données'] },
    ]);
    expect(await quotesOf(campus, 'données du rein')).toEqual(first);
    expect(await quotesOf(campus, 'données du rein', memberOf('org_y'))).toEqual(first);
  });

  it('is marked where a question finds its concepts, though one before asked for words only', async () => {
    const campus = await aCampusOf(dialysis);
    await quotesOf(campus, 'données');
    expect(await quotesOf(campus, 'haemodialysis')).toEqual([
      { words: 'Une dialyse du rein.', marked: ['dialyse'] },
    ]);
  });

  it('is marked in its new words once it was edited', async () => {
    const campus = await aCampusOf(dialysis);
    await quotesOf(campus, 'données du rein');
    await campus.put({ ...dialysis, words: 'Le rein, puis encore des données.' });
    expect(await quotesOf(campus, 'données du rein')).toEqual([
      { words: 'Le rein, puis encore des données.', marked: ['rein', 'données'] },
    ]);
  });
});
