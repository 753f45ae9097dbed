// What curators see of the vocabulary, and what they say about it, before it is shown or sent.
import { describe, expect, it } from '@jest/globals';
import { alsoNamed, nameOf } from '../../../../../services/gateway/web/vocabulary/concept-names.ts';
import { typeKeyOf } from '../../../../../services/gateway/web/vocabulary/concept-types.ts';
import {
  bodyOf,
  proposalFor,
  readProposal,
  troublesOf,
} from '../../../../../services/gateway/web/vocabulary/proposal.ts';
import { thesaurusType } from '../../../../../services/gateway/web/vocabulary/thesaurus-type.ts';
import { readVocabularySearch } from '../../../../../services/gateway/web/vocabulary/vocabulary-search.ts';

describe('the address of the vocabulary', () => {
  it('opens with the concepts, whatever it says that there is not', () => {
    expect(readVocabularySearch({})).toEqual({ section: 'concepts' });
    expect(readVocabularySearch({ section: 'nowhere', q: {}, concept: '' })).toEqual({ section: 'concepts' });
  });

  it('keeps what was searched for and what stands open, a number among it', () => {
    expect(readVocabularySearch({ q: 12, concept: 'kidney-disease' })).toEqual({
      section: 'concepts',
      q: '12',
      concept: 'kidney-disease',
    });
    expect(readVocabularySearch({ section: 'imports', import: 'voc_1' })).toEqual({
      section: 'imports',
      import: 'voc_1',
    });
  });
});

describe('the name of a concept', () => {
  const both = { labels: { fr: ['rein', 'reins'], en: ['kidney'] } };
  const english = { labels: { fr: [], en: ['kidney'] } };

  it('is its first label in the reader’s language, else in the other one', () => {
    expect(nameOf(both, 'fr')).toEqual({ words: 'rein', language: 'fr' });
    expect(nameOf(english, 'fr')).toEqual({ words: 'kidney', language: 'en' });
    expect(nameOf({ labels: { fr: [], en: [] } }, 'fr')).toBeUndefined();
  });

  it('comes with the other one where there are two', () => {
    expect(alsoNamed(both, 'en')).toEqual({ words: 'rein', language: 'fr' });
    expect(alsoNamed(english, 'fr')).toBeUndefined();
  });

  it('comes with its sort, where this page knows it', () => {
    expect(typeKeyOf('condition')).toBe('vocabulary.type.condition');
    expect(typeKeyOf('toString')).toBeUndefined();
  });
});

describe('a proposal', () => {
  it('begins with the word, in its language, and lacks the rest', () => {
    const begun = proposalFor('jumeau numérique', 'fr');
    expect(begun.fr).toBe('jumeau numérique');
    expect([...troublesOf(begun)]).toEqual(['en', 'broader']);
  });

  it('is sent with a label a line, each once, without what is empty', () => {
    const written = {
      fr: ' jumeau numérique \n\njumeau numérique\njumeaux numériques',
      en: 'digital twin',
      broader: [{ id: 'modelling-and-simulation', name: 'modélisation' }],
    };
    expect(troublesOf(written).size).toBe(0);
    expect(bodyOf('Proposal', written)).toEqual({
      name: 'Proposal',
      concepts: [
        {
          fr: ['jumeau numérique', 'jumeaux numériques'],
          en: ['digital twin'],
          broader: ['modelling-and-simulation'],
        },
      ],
    });
  });

  it('is found again as it was kept, unless it is something else by now', () => {
    const begun = proposalFor('twin', 'en');
    expect(readProposal(JSON.parse(JSON.stringify(begun)))).toEqual(begun);
    for (const kept of [null, undefined, '', { fr: 1 }]) expect(readProposal(kept)).toBeUndefined();
  });
});

describe('the file of a thesaurus', () => {
  it('is told by its name', () => {
    expect(thesaurusType('MeSH.TTL', '')).toBe('text/turtle');
    expect(thesaurusType('mesh.rdf', '')).toBe('application/rdf+xml');
  });

  it('is told by how it begins where its name does not tell', () => {
    expect(thesaurusType('mesh', '\ufeff@prefix skos: <http://…> .')).toBe('text/turtle');
    expect(thesaurusType('mesh.txt', '<?xml version="1.0"?>')).toBe('application/rdf+xml');
    expect(thesaurusType('mesh.constructor', 'word;mot')).toBeUndefined();
  });
});
