// The message of an introduction while it is written.
import { describe, expect, it } from '@jest/globals';
import {
  bodyOf,
  changedIn,
  leaveOut,
  meanwhileIn,
  nothingWritten,
  readWritten,
  writeIn,
} from '../../../../../services/gateway/web/review/message-words.ts';

const letter = (language: 'fr' | 'en', text: string, written: boolean) => ({
  language,
  subject: '',
  text,
  written,
});
const letters = { fr: letter('fr', 'Bonjour', false), en: letter('en', 'Hello', true) };
const inFrench = writeIn(nothingWritten, { language: 'fr', words: 'Salut', standing: 'Bonjour' });

describe('a message that is written', () => {
  it('is changed where it says something else than what stands', () => {
    expect(changedIn(nothingWritten, letters)).toEqual([]);
    expect(changedIn(inFrench, letters)).toEqual(['fr']);
    const back = writeIn(inFrench, { language: 'fr', words: 'Bonjour', standing: 'Bonjour' });
    expect(changedIn(back, letters)).toEqual([]);
  });

  it('is sent with what stands in the other language, which stays drafted where nobody wrote it', () => {
    expect(bodyOf(inFrench, letters)).toEqual({ french: 'Salut', english: 'Hello' });
    const inEnglish = writeIn(nothingWritten, { language: 'en', words: 'Hi', standing: 'Hello' });
    expect(bodyOf(inEnglish, letters)).toEqual({ english: 'Hi' });
  });

  it('is drafted again in one language, and what is written in the other is left for later', () => {
    expect(bodyOf(inFrench, letters, 'en')).toEqual({});
  });

  it('is told of what somebody else saved since it was begun, not of what it was begun on', () => {
    expect(meanwhileIn(inFrench, letters)).toEqual([]);
    const later = { ...letters, fr: letter('fr', 'Chère équipe', true) };
    expect(meanwhileIn(inFrench, later)).toEqual(['fr']);
    const more = writeIn(inFrench, { language: 'fr', words: 'Salut !', standing: 'Chère équipe' });
    expect(meanwhileIn(more, later)).toEqual(['fr']);
    expect(meanwhileIn(leaveOut(more, 'fr'), later)).toEqual([]);
  });

  it('is read again as it was kept, and from anything else as nothing', () => {
    expect(readWritten(JSON.parse(JSON.stringify(inFrench)))).toEqual(inFrench);
    expect(readWritten('Salut')).toBeUndefined();
    expect(readWritten({ words: { fr: 3, de: 'x' } })).toEqual(nothingWritten);
  });
});
