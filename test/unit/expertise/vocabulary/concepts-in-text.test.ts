// The vocabulary's call about a text: which concepts, with which words, as many as are asked for.
import { describe, expect, it } from '@jest/globals';
import { Language } from '../../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { aVocabularyService } from './vocabulary-service.ts';

describe('the concepts of a text', () => {
  it('are those that the index finds in it, with their places, as many as are asked for', async () => {
    const asked: unknown[] = [];
    const service = aVocabularyService(undefined, {
      spokenOf: () => Promise.resolve(undefined),
      inText: async (text, declared) => {
        asked.push([text, declared]);
        return ['kidney', 'gone', 'cancer'].map((id, at) => ({ id, places: [{ start: at, end: at + 1 }] }));
      },
      ofSources: () => Promise.resolve({ sources: [], more: false }),
      uncovered: () => Promise.resolve([]),
    });
    const { api, actor, call, outcome } = service;
    const inText = (text: string, limit: number, language: Language = Language.UNSPECIFIED) =>
      outcome(api.listConceptsInText({ actor, text, language, limit }, call));
    expect(await inText('rein et cancer', 5)).toMatchObject({
      concepts: [
        { concept: { id: 'kidney', french: ['rein'] }, places: [{ start: 0, end: 1 }] },
        { concept: { id: 'cancer' }, places: [{ start: 2, end: 3 }] },
      ],
    });
    expect(await inText('cancer', 1, Language.ENGLISH)).toMatchObject({
      concepts: [{ concept: { id: 'kidney' } }],
    });
    expect(asked).toEqual([
      ['rein et cancer', actor.locale],
      ['cancer', 'en'],
    ]);
    expect(await inText(' ', 101)).toBe('invalid text required, limit too-big');
    expect(await inText('x'.repeat(50_001), 1)).toBe('invalid text too-long');
  });
});
