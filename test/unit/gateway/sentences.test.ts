// The catalogues say everything there is to say, in both languages, with care.
import { describe, expect, it } from '@jest/globals';
import { faultCodes, violationRules } from '../../../services/platform/faults/fault.ts';
import { problemOf } from '../../../services/gateway/problems/problem-of.ts';
import { closing } from '../../../services/gateway/sentences/close-sentence.ts';
import { askedLanguage, sentencesOf } from '../../../services/gateway/sentences/choose-language.ts';
import { fr } from '../../../services/platform/language/french-typography.ts';
import { organisationKind, pole } from '../../../services/gateway/schemas/organisation.ts';
import { statementType } from '../../../services/gateway/schemas/statement.ts';
import { facetFields, sourceKinds } from '../../../services/gateway/search/found.ts';
import { consortiumTroubles, gapCodes, partnerReasons } from '../../../services/gateway/calls/call.ts';
import { askedWords } from '../../../services/gateway/notifications-api.ts';
import { reportKinds } from '../../../services/gateway/reports/report.ts';
import { introductionStandings } from '../../../services/gateway/introductions/standing.ts';
import { expectations, grounds, situations, things } from '../../../services/gateway/sentences/sentences.ts';
import type { CallSentences } from '../../../services/gateway/sentences/call-sentences.ts';
import {
  type IntroductionSentences,
  nextSteps,
} from '../../../services/gateway/sentences/introduction-sentences.ts';
import type { PairSentences } from '../../../services/gateway/sentences/pair-sentences.ts';
import type { QueueSentences } from '../../../services/gateway/sentences/queue-sentences.ts';
import type { ReportSentences } from '../../../services/gateway/sentences/report-sentences.ts';
import type { RoundSentences } from '../../../services/gateway/sentences/round-sentences.ts';
import { standings } from '../../../services/gateway/suggestions/standing.ts';
import {
  causes,
  declineReasons,
  features,
  reasonCodes,
} from '../../../services/gateway/suggestions/suggestion.ts';

const parameters = {
  max: '5',
  min: '2',
  allowed: 'a, b',
  other: 'since',
  method: 'PUT',
  value: 'v',
  id: 'org_x',
  at: '1',
  by: 'x',
  state: 'proposed',
  seconds: '2',
  done: '3',
  all: '7',
  scope: 'expertise:read',
};

const matches = (['same', 'other-words', 'near'] as const).map((kind) => ({
  kind,
  ...{ asked: 'a', found: 'b' },
}));
const hits = [undefined, 'A'].flatMap((asker) =>
  [[], ...matches.map((one) => [one]), matches, matches.toReversed()].map((of) => ({
    ...{ other: 'B', asker },
    matches: of,
  })),
);

/** Both ways that each sentence about a pair goes: with all it can name, and with none of it. */
const pairSentences = ({ standings: said, weakSide, cause, features: of }: PairSentences): string[] => [
  ...standings.flatMap((kind) =>
    [{}, { nearestMatch: 0.31, score: 0.1, full: ['A'] }, { gainNothing: ['A'], full: ['A', 'B'] }].map(
      (more) => said[kind]({ pair: ['A', 'B'], gainNothing: ['A', 'B'], floor: 0.5, full: [], ...more }),
    ),
  ),
  ...[undefined, 0.1, 0.3].map((needed) => weakSide({ name: 'A', gain: 0.2, needed })),
  ...causes.flatMap((code) => [
    cause(code, {}),
    cause(code, { by: 'A' }),
    cause(code, { by: 'A', isOwn: true }),
  ]),
  ...declineReasons.flatMap((reason) =>
    [true, false].map((isOwn) => cause('declined', { by: 'A', isOwn, reason })),
  ),
  ...Object.values(of).map(({ text }) => text),
];

const roundSentences = ({ leftOut, heldBack, failures, learned }: RoundSentences): string[] => [
  ...[leftOut, heldBack, failures].flatMap((said) => Object.values(said)),
  ...Object.values(learned).map((say) => say({ number: '3', fewest: '10' })),
];

const introductionSentences = ({ message, meeting, listed, standing }: IntroductionSentences): string[] => [
  ...introductionStandings.flatMap((code) =>
    Object.values(standing).flatMap((said) => [
      said[code]({ names: 'A et B', waiting: undefined, no: undefined, by: undefined, time: 't' }),
      said[code]({ names: 'A et B', waiting: 'A', no: 'B', by: 'd', time: 't' }),
    ]),
  ),
  ...[true, false].map((agreed) => message.opening('A et B', agreed)),
  ...nextSteps.map((step) => message.nextSteps[step]),
  meeting.arranged('A et B'),
  meeting.cancelled('A et B'),
  meeting.persons(listed([meeting.person('P', 'A')])),
];

const callSentences = ({ reasons, gaps, troubles, covers, missing }: CallSentences): string[] => {
  const numbers = { minimum: '3', maximum: '1', pinned: '2', available: '1', required: '2', needed: '4' };
  const words = { requirements: '«\u00a0r\u00a0»', organisations: 'A', kind: 'lab', numbers };
  return [
    ...partnerReasons.map((code) => reasons[code](words)),
    ...gapCodes.map((code) => gaps[code](words)),
    ...consortiumTroubles.flatMap((code) => [
      troubles[code](words),
      troubles[code]({ ...words, numbers: {} }),
    ]),
    ...[undefined, 'R'].map((uncovered) => covers({ coverage: 0.5, partners: 3, uncovered })),
    ...[undefined, 'A'].map((nearest) => missing({ requirement: 'R', nearest })),
  ];
};

const queueSentences = ({ what, why, effects, results }: QueueSentences): string[] => {
  const words = { names: 'A', awaited: 'B', words: 's', due: 'd' };
  const bare = { ...words, words: undefined, due: undefined };
  return [
    ...Object.values(what).flatMap((say) => [say(words), say(bare)]),
    ...Object.values(why).flatMap((say) => [say(words), say(bare)]),
    ...Object.values(effects),
    ...Object.values(results),
  ];
};

const reportSentences = ({ tables, columns, says }: ReportSentences): string[] => {
  const some = { suggested: 1, introduced: 2, organisations: 9, suggestions: 0.5, introductions: 0.25 };
  const none = { groups: 0, rows: 0, hardly: 0 };
  const ways = [
    { numbers: some, first: 'X' },
    { numbers: {}, first: undefined },
    { numbers: none, first: undefined },
    { numbers: { groups: 1, rows: 1, hardly: 1 }, first: undefined },
    { numbers: { groups: 3, rows: 3, hardly: 3 }, first: 'X' },
  ];
  return [
    ...[tables, columns].flatMap((defined) => Object.values(defined).map(({ definition }) => definition)),
    ...reportKinds.flatMap((kind) => ways.map((words) => says[kind](words))),
  ];
};

/** Every sentence a catalogue can say, with what it needs to say it. */
const everySentence = (locale: 'fr' | 'en'): string[] => {
  const sentences = sentencesOf(locale);
  const of = { value: sentences.quoted('v'), parameters };
  const more = { min: '1', max: '1', as: 'number', expected: sentences.expectations.text, received: 'true' };
  const fields = (['query', 'body'] as const).flatMap((where) =>
    ['x', ''].flatMap((name) => {
      const field = { ...of, ...sentences.named(name, where), where };
      const ways = [parameters, { ...parameters, ...more }, { ...parameters, as: 'instant' }];
      return [{ ...field, value: '' }, ...ways.map((one) => ({ ...field, parameters: one }))];
    }),
  );
  const named = { kind: 'lab', type: 'data', pole: 'research', partners: '2', days: '1' };
  const words = [
    {},
    { parameters: named },
    { other: 'A' },
    { other: 'A', ours: 'o', theirs: 't' },
    { other: 'A', ours: 'o', theirs: 't', titles: ['T', 'U'] },
    { titles: ['t'], theirs: 't' },
    { preview: 'p', ours: 'o' },
    { own: 'B', other: 'A', ours: 'o', theirs: 't' },
  ];
  return [
    ...faultCodes.flatMap((code) =>
      [undefined, ...Object.values(sentences.things)].map((thing) => sentences.details[code](thing)),
    ),
    ...situations.map((name) => sentences.situations[name](parameters)),
    ...violationRules.flatMap((rule) =>
      fields.flatMap((field) => [sentences.rules[rule].message(field), sentences.rules[rule].cure(field)]),
    ),
    ...reasonCodes.flatMap((code) => words.map((of) => sentences.reasons[code](of))),
    ...pairSentences(sentences.pairs),
    ...introductionSentences(sentences.introductions),
    ...callSentences(sentences.calls),
    ...queueSentences(sentences.queue),
    ...reportSentences(sentences.reports),
    ...roundSentences(sentences.rounds),
    ...Object.values(sentences.notices),
    ...Object.values(sentences.asked),
    ...hits.map((of) => sentences.hit(of)),
  ];
};

describe.each(['fr', 'en'] as const)('the catalogue in %s', (locale) => {
  it('ends its sentences, capitalises them and leaves no gap', () => {
    for (const said of everySentence(locale)) {
      expect(said).toMatch(/^[\p{Lu}“«]/u);
      expect(said).toMatch(/\.$/);
      expect(said).not.toMatch(/undefined|null| {2}|\$\{/);
    }
  });

  it('tells why two should meet to who is of neither without a “you”', () => {
    const parameters = { partners: '3', year: '2024', days: '20', pole: 'numerique' };
    for (const code of reasonCodes)
      for (const titles of [[], ['T', 'U']]) {
        const of = { own: 'Alizé', other: 'Bruyère', titles, parameters };
        expect(sentencesOf(locale).reasons[code](of)).not.toMatch(/\b(you|your|vous|vos|votre)\b/i);
      }
  });

  it('tells whose kind usually brings what is brought, by name or as one that has none', () => {
    const usual = sentencesOf(locale).reasons.usual_for_kind;
    const of = { parameters: { kind: 'lab', type: 'data' } };
    expect(usual({ ...of, other: 'Bruyère' })).toContain('Bruyère');
    expect(usual(of)).toMatch(/une organisation du campus|an organisation of the campus/);
  });

  it('uses the apostrophes of print', () => {
    for (const said of everySentence(locale)) expect(said).not.toContain("'");
  });

  it('says each code, each thing, each expectation by words of its own', () => {
    const { titles, things: named, expectations: expected, grounds: because, asked } = sentencesOf(locale);
    for (const [table, keys] of [
      [titles, faultCodes],
      [named, things],
      [expected, expectations],
      [because, grounds],
      [asked, askedWords],
    ] as const) {
      expect(Object.keys(table).toSorted()).toEqual([...keys].toSorted());
      expect(new Set(Object.values(table)).size).toBe(keys.length);
    }
  });
});

it('has a name for every value that answers are counted by, each its own', () => {
  const enums: Readonly<Record<string, readonly string[]>> = {
    organisation_kind: organisationKind.options,
    pole: pole.options,
    language: ['fr', 'en'],
    statement_type: statementType.options,
    source_kind: sourceKinds,
  };
  for (const locale of ['fr', 'en'] as const) {
    const { fields, values } = sentencesOf(locale).labels;
    expect(Object.keys(fields).toSorted()).toEqual([...facetFields].toSorted());
    for (const [field, words] of Object.entries(enums)) {
      const named = values[field as keyof typeof values];
      expect(Object.keys(named).toSorted()).toEqual([...words].toSorted());
      expect(new Set(Object.values(named)).size).toBe(words.length);
    }
  }
});

it('has a name of its own for every feature, and says every reason to say no, to who said it and to others', () => {
  for (const locale of ['fr', 'en'] as const) {
    const { features: named, cause } = sentencesOf(locale).pairs;
    expect(new Set(Object.values(named).map(({ name }) => name)).size).toBe(features.length);
    for (const isOwn of [true, false])
      expect(
        new Set(declineReasons.map((reason) => cause('declined', { by: 'A', isOwn, reason }))).size,
      ).toBe(declineReasons.length);
  }
});

describe('the sentence of a hit', () => {
  it('closes with a comma what an aside opened', () => {
    const [same, other, near] = matches;
    const said = (locale: 'fr' | 'en', ...of: readonly (typeof matches)[number][]) =>
      sentencesOf(locale).hit({ other: 'B', matches: of }).replaceAll('\u00a0', ' ');
    if (!same || !other || !near) throw new Error('three kinds of match');
    expect(said('fr', same, same)).toBe('B parle de « b » et de « b ».');
    expect(said('fr', other, same)).toBe('B parle de « b », votre « a », et de « b ».');
    expect(said('en', same, near, same)).toBe(
      'B talks about “b”, about “b”, close to your “a”, and about “b”.',
    );
  });
});

it('sets French with its spaces, and leaves what it is given alone', () => {
  expect(fr`« ${'a : b'} » : l'un ; l'autre ?`).toBe('«\u00a0a : b\u00a0»\u00a0: l’un\u202f; l’autre\u202f?');
});

it('says both languages differently', () => {
  const [french, english] = [everySentence('fr'), everySentence('en')];
  expect(french.filter((said) => english.includes(said))).toEqual([]);
});

describe('the language of an answer', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['de', undefined],
    ['*', undefined],
    ['en', 'en'],
    ['fr-CA', 'fr'],
    ['de, en;q=0.5, fr;q=0.8', 'fr'],
    ['fr;q=0, en;q=0.1', 'en'],
    ['fr;q=x;;;,', 'fr'],
  ] as const)('asked for by %j is %j', (header, locale) => {
    expect(askedLanguage(header)).toBe(locale);
  });
});

it('points at a nested field as JSON does', () => {
  const violations = [{ field: 'memberships[0].ro/le', rule: 'required' }] as const;
  const problem = problemOf({ fault: { code: 'invalid', violations } }, sentencesOf('en'), 'req_1');
  expect(problem.errors).toMatchObject([{ pointer: '#/memberships/0/ro~1le' }]);
});

describe('a fault that names no thing', () => {
  it('is said in a sentence of its own', () => {
    for (const [locale, ...said] of [
      ['en', 'what this request is about'],
      ['fr', 'l’objet de cette demande'],
    ] as const)
      for (const sentence of everySentence(locale)) for (const of of said) expect(sentence).not.toContain(of);
    const { detail } = problemOf({ fault: { code: 'forbidden' } }, sentencesOf('en'), 'req_1');
    expect(detail).toMatch(/^You may not do this: ask/);
  });
});

describe('a sentence that ends with somebody’s words', () => {
  it('ends once', () => {
    expect(closing('A week ahead.')).toBe('');
    expect(closing('Who knows?')).toBe('');
    expect(closing('dialysis at home')).toBe('.');
  });
});
