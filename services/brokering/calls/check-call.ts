// What is wrong with a call as somebody wrote it: each field with its rule, all at once.
import type { Violation } from '../../platform/faults/fault.ts';
import { isDay } from '../../platform/local-day.ts';
import { checkRange } from '../check-range.ts';
import type { Call, Requirement } from './call.ts';

const mostRequirements = 15;
export const mostPartners = 12;
const mostTitle = 200;
const mostText = 20_000;
const [leastWords, mostWords] = [3, 500];

const tooLongOrMissing = (field: string, value: string, max: number): readonly Violation[] => {
  if (value.trim() === '') return [{ field, rule: 'required' }];
  return value.length > max
    ? [{ field, rule: 'too-long', value: String(value.length), parameters: { max: String(max) } }]
    : [];
};

const day = (field: string, value: string | undefined): readonly Violation[] =>
  value === undefined || isDay(value)
    ? []
    : [{ field, rule: 'malformed', value: value.slice(0, 80), parameters: { expected: 'YYYY-MM-DD' } }];

const checkAsked = (field: string, of: Requirement): readonly Violation[] => {
  switch (of.what) {
    case 'expertise':
      return of.words.trim().length < leastWords
        ? [{ field: `${field}.expertise`, rule: 'too-short', parameters: { min: String(leastWords) } }]
        : tooLongOrMissing(`${field}.expertise`, of.words, mostWords);
    case 'kind':
      return checkRange(`${field}.least`, of.atLeast, { min: 1, max: mostPartners });
    case 'countries':
      return checkRange(`${field}.least`, of.atLeast, { min: 2, max: mostPartners });
  }
};

const checkRequirements = (requirements: readonly Requirement[]): readonly Violation[] => {
  if (requirements.length > mostRequirements)
    return [
      {
        field: 'requirements',
        rule: 'too-many',
        value: String(requirements.length),
        parameters: { max: String(mostRequirements) },
      },
    ];
  const ids = requirements.map(({ id }) => id);
  return requirements.flatMap((one, at) => {
    const field = `requirements[${at}]`;
    const twice: readonly Violation[] =
      ids.indexOf(one.id) < at ? [{ field: `${field}.id`, rule: 'taken', value: one.id.slice(0, 80) }] : [];
    return [
      ...twice,
      ...checkRange(`${field}.weight`, one.weight, { min: 1, max: 5 }),
      ...checkAsked(field, one),
    ];
  });
};

interface Standing {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Its last day as it stands; undefined for a new one. */
  readonly closedOn: string | undefined;
}

const checkDays = ({ opensOn, closesOn }: Call, { today, closedOn }: Standing): readonly Violation[] => {
  const malformed = [...day('opens_on', opensOn), ...day('closes_on', closesOn)];
  if (malformed.length > 0) return malformed;
  if (closesOn < today && closesOn !== closedOn)
    return [{ field: 'closes_on', rule: 'past', value: closesOn, parameters: { needed: 'true' } }];
  return opensOn !== undefined && opensOn > closesOn
    ? [{ field: 'closes_on', rule: 'before', value: closesOn, parameters: { other: 'opens_on' } }]
    : [];
};

const checkPartners = ({ leastPartners, mostPartners: most }: Call): readonly Violation[] => {
  const ranges = [
    ...checkRange('least_partners', leastPartners, { min: 2, max: mostPartners }),
    ...checkRange('most_partners', most, { min: 2, max: mostPartners }),
  ];
  return ranges.length > 0 || leastPartners <= most
    ? ranges
    : [
        {
          field: 'most_partners',
          rule: 'before',
          value: String(most),
          parameters: { other: 'least_partners', as: 'number' },
        },
      ];
};

const checkPlaces = ({ countries, url }: Call): readonly Violation[] => [
  ...countries.flatMap((country, at): readonly Violation[] =>
    /^[A-Z]{2}$/.test(country)
      ? []
      : [
          {
            field: `countries[${at}]`,
            rule: 'malformed',
            value: country.slice(0, 80),
            parameters: { expected: 'ISO 3166-1 alpha-2' },
          },
        ],
  ),
  ...(url === undefined || (url.length <= 2_000 && /^https?:\/\/\S+$/.test(url))
    ? []
    : ([
        { field: 'url', rule: 'malformed', value: url.slice(0, 80), parameters: { expected: 'https://…' } },
      ] as const)),
];

/** Its last day must be to come, unless it stays as it was: one that is over may be corrected otherwise. */
export const checkCall = (call: Call, standing: Standing): readonly Violation[] => [
  ...tooLongOrMissing('title', call.title, mostTitle),
  ...tooLongOrMissing('text', call.text, mostText),
  ...checkDays(call, standing),
  ...(call.budget === undefined ? [] : checkRange('budget', call.budget, { min: 0, max: 1e12 })),
  ...checkPartners(call),
  ...checkPlaces(call),
  ...checkRequirements(call.requirements),
];
