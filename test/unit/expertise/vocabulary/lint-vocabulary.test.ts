import { describe, expect, it } from '@jest/globals';
import { createLabelReader } from '../../../../services/expertise/vocabulary/label-reader.ts';
import { describeFault, lintVocabulary } from '../../../../services/expertise/vocabulary/lint-vocabulary.ts';
import { noForms } from './vocabulary-makers.ts';

const file = (name: string, header: string, lines: readonly string[]) => ({
  name,
  text: [header, ...lines].map((line) => line.split(' || ').join('\t')).join('\n'),
});

const field = 'medicine || field || - || médecine || medicine';

const lintOf = ({
  concepts = [] as readonly string[],
  fields = [field],
  lexicon = [] as readonly string[],
  forms = [] as readonly string[],
  header = 'id || type || broader || fr || en',
}) =>
  lintVocabulary(
    {
      concepts: [
        file('care.tsv', header, concepts),
        file('fields.tsv', 'id || type || broader || fr || en', fields),
      ],
      lexicon: [file('words.tsv', 'french || english', lexicon)],
      forms: [file('fr.tsv', 'form || lemma', forms)],
    },
    createLabelReader(noForms),
  );

const faultsOf = (of: Parameters<typeof lintOf>[0]) => lintOf(of).faults.map(describeFault);
const kidney = 'kidney || body || medicine || rein || kidney';

describe('concept lines', () => {
  it('that keep the rules are counted without the fields', () => {
    const lint = lintOf({ concepts: [kidney], lexicon: ['essai || trial .6 | test .3'] });
    expect(lint).toMatchObject({ faults: [], stemCollisions: [], concepts: 1, words: 1 });
  });

  it.each([
    ['without header', { header: 'id || fr || en' }, 'care.tsv:1: the header is not'],
    [
      'too few columns',
      { concepts: ['kidney || body || medicine || rein'] },
      'care.tsv:2: 4 columns instead of 5',
    ],
    [
      'an id that is no slug',
      { concepts: ['Kidney || body || medicine || rein || kidney'] },
      'Kidney is no slug',
    ],
    [
      'an unknown type',
      { concepts: ['kidney || organ || medicine || rein || kidney'] },
      'type organ is none of',
    ],
    [
      'an empty label',
      { concepts: ['kidney || body || medicine || rein |  || kidney'] },
      'kidney has an empty label',
    ],
    [
      'lines out of order',
      { concepts: [kidney, 'heart || body || medicine || cœur || heart'] },
      'care.tsv:3: heart stands after kidney',
    ],
    ['an id that is there twice', { concepts: [kidney, kidney] }, 'kidney is there twice'],
    [
      'no broader concept',
      { concepts: ['kidney || body || - || rein || kidney'] },
      'kidney has no broader concept',
    ],
    [
      'a broader concept that is not there',
      { concepts: ['kidney || body || nephrology || rein || kidney'] },
      'there is no broader concept nephrology',
    ],
    [
      'a broader concept named twice',
      { concepts: ['kidney || body || medicine medicine || rein || kidney'] },
      'kidney names a broader concept twice',
    ],
    [
      'a circle',
      { concepts: ['heart || body || kidney || cœur || heart', 'kidney || body || heart || rein || kidney'] },
      'heart is above itself',
    ],
    [
      'a field elsewhere',
      { concepts: ['care || field || medicine || soin || nursing'] },
      'care is a field: fields are in',
    ],
    [
      'a top that is no field',
      { fields: ['medicine || body || - || médecine || medicine'] },
      'medicine is not a field',
    ],
  ])('are refused with %s', (_, of, reason) => {
    expect(faultsOf(of).join('\n')).toContain(reason);
  });

  it('are at most five levels deep', () => {
    const words = ['mur', 'toit', 'porte', 'lit', 'nappe'];
    const concepts = ['wall', 'xroof', 'ydoor', 'zbed', 'zzcloth'].map(
      (id, at, ids) => `${id} || body || ${ids[at - 1] ?? 'medicine'} || ${words[at]} || ${id}`,
    );
    expect(faultsOf({ concepts })).toEqual(['care.tsv:6: zzcloth is 6 levels deep: 5 at the most']);
  });
});

describe('labels', () => {
  it('lead to one concept, unless all but one say near what they count', () => {
    const of = (one: string, other: string) =>
      faultsOf({
        concepts: [
          `kidney || body || medicine || rein | ${one} || kidney`,
          `rein-of-horse || device || medicine || bride | ${other} || bridle`,
        ],
      });
    expect(of('Guide', 'guidé').join()).toContain(
      'leads to kidney and rein-of-horse: all but one need a rule',
    );
    expect(of('guide', 'guide @medicine')).toEqual([]);
    expect(of('guide @medicine', 'guide @kidney')).toEqual([]);
  });

  it('in capitals are not the word in small letters', () => {
    const concepts = [
      'aids || condition || medicine || syndrome d’immunodéficience || AIDS',
      'hearing || device || medicine || prothèses || aids',
    ];
    expect(faultsOf({ concepts })).toEqual([]);
  });

  it('are there once in a concept', () => {
    expect(faultsOf({ concepts: ['kidney || body || medicine || rein | Rein || kidney'] })).toEqual([
      'care.tsv:2: kidney has "Rein" twice',
    ]);
  });

  it('have a word that can be found', () => {
    expect(faultsOf({ concepts: ['being || body || medicine || rein | être || kidney'] })).toEqual([
      'care.tsv:2: being: no word of "être" carries a topic, it is never found',
    ]);
  });

  it('have rules that name a concept', () => {
    expect(faultsOf({ concepts: ['kidney || body || medicine || rein @horse || kidney'] })).toEqual([
      'care.tsv:2: kidney: "rein" needs horse, which is no concept',
    ]);
  });

  it('say something that their spelling does not', () => {
    const leaf = 'therapy || process || medicine || thérapie moléculaire || molecular therapy';
    expect(faultsOf({ concepts: [leaf] })).toEqual([
      'care.tsv:2: therapy says nothing that its spelling does not: give a synonym, or leave it out',
    ]);
    expect(faultsOf({ concepts: [leaf, 'therapy-b || process || therapy || soin || nursing'] })).toEqual([]);
    expect(faultsOf({ concepts: [`${leaf} | targeted treatment`] })).toEqual([]);
  });

  it('that only inflection tells apart are told', () => {
    const lint = lintOf({
      concepts: [
        'carer || actor || medicine || aidant || carer',
        'caring || process || medicine || soutien || carers',
        'integration || process || medicine || jonction || data integration',
        'integrity || property || medicine || exactitude || data integrity',
      ],
    });
    expect(lint.stemCollisions).toEqual([
      {
        language: 'en',
        uses: [
          { id: 'carer', label: 'carer' },
          { id: 'caring', label: 'carers' },
        ],
      },
    ]);
  });
});

describe('the lexicon and the forms', () => {
  it.each([
    [{ lexicon: ['essai trial'] }, 'words.tsv:2: essai trial has no translations'],
    [{ lexicon: ['essai || trial .6 | test high'] }, 'essai has no translations of the form'],
    [{ lexicon: ['essai || trial 0.0'] }, 'has a probability that is not above 0'],
    [{ lexicon: ['essai || trial .7 | test .4'] }, 'the probabilities of essai sum to 1.100'],
    [{ lexicon: ['essai || trial .5 | trial .4'] }, 'essai has a translation twice'],
    [{ lexicon: ['toit || roof', 'mur || wall'] }, 'words.tsv:3: mur stands after toit'],
    [{ lexicon: ['mur || wall', 'mur || brick'] }, 'mur is there twice'],
    [{ lexicon: ['national || national'] }, 'national is found by its spelling: national'],
    [{ forms: ['yeux || œil', 'cieux || ciel'] }, 'fr.tsv:3: cieux stands after yeux'],
    [{ forms: ['yeux'] }, 'fr.tsv:2: not two words'],
    [{ forms: ['œil || œil'] }, 'œil stands for itself'],
  ])('refuse %j', (of, reason) => {
    expect(faultsOf(of).join('\n')).toContain(reason);
  });

  it('have each French word in one file', () => {
    const lexicon = ['a.tsv', 'b.tsv'].map((name) => file(name, 'french || english', ['mur || wall']));
    const lint = lintVocabulary({ concepts: [], lexicon, forms: [] }, createLabelReader(noForms));
    expect(lint.faults.map(describeFault)).toEqual(['b.tsv:2: mur is in a.tsv too']);
  });
});
