// The forms of a profile: which fields each has, in the order in which they are written.
import type { MessageKey } from '../language/fr.ts';
import { organisationKinds, poles, statementTypes } from '../parts/known-values.ts';
import { collaborationKinds, textKinds, visibilities } from '../parts/profile-values.ts';
import type { FieldOfForm, FieldOption } from './fields.ts';

const named = <T extends string>(
  values: readonly T[],
  keyOf: (value: T) => MessageKey,
): readonly FieldOption[] => values.map((value) => ({ value, key: keyOf(value) }));

const visibilityField = (standard: string): FieldOfForm => ({
  name: 'visibility',
  as: 'choice',
  label: 'profile.visibility',
  options: named(visibilities, (one) => `name.visibility.${one}`),
  standard,
});

/** Of the words that are written, so that they are read and found as such. */
const languageField = (standard: string): FieldOfForm => ({
  name: 'language',
  as: 'choice',
  label: 'profile.language',
  options: [
    { value: 'fr', key: 'shell.french' },
    { value: 'en', key: 'shell.english' },
  ],
  standard,
});

export const organisationForm: readonly FieldOfForm[] = [
  { name: 'name', as: 'line', label: 'profile.name', isRequired: true },
  { name: 'description', as: 'lines', label: 'profile.description', help: 'profile.description.help' },
  languageField('fr'),
  {
    name: 'kind',
    as: 'choice',
    label: 'profile.kind',
    options: named(organisationKinds, (one) => `name.kind.${one}`),
    isRequired: true,
  },
  { name: 'poles', as: 'some', label: 'profile.poles', options: named(poles, (one) => `name.pole.${one}`) },
  { name: 'site', as: 'address', label: 'profile.site', help: 'profile.site.help' },
  {
    name: 'size_class',
    as: 'choice',
    label: 'profile.size',
    options: [
      { value: '', key: 'profile.unsaid' },
      { value: '1-9', key: 'profile.size.1' },
      { value: '10-49', key: 'profile.size.10' },
      { value: '50-249', key: 'profile.size.50' },
      { value: '250-999', key: 'profile.size.250' },
      { value: '1000+', key: 'profile.size.1000' },
    ],
  },
  { name: 'founded', as: 'number', label: 'profile.founded' },
  visibilityField('public'),
];

export const statementForm = (kind: 'need' | 'offer', language: string): readonly FieldOfForm[] => [
  {
    name: 'text',
    as: 'lines',
    label: `profile.words.${kind}`,
    help: `profile.help.${kind}`,
    isRequired: true,
  },
  {
    name: 'type',
    as: 'choice',
    label: 'profile.type',
    // Nothing is chosen for who writes: answers of other sorts would be hidden from them.
    options: [{ value: '', key: 'profile.type.any' }, ...named(statementTypes, (one) => `name.type.${one}`)],
    isRequired: true,
  },
  visibilityField('campus'),
  { name: 'discreet', as: 'yes', label: 'profile.discreet', help: 'profile.discreet.help' },
  {
    name: 'preview',
    as: 'lines',
    label: 'profile.preview',
    help: 'profile.preview.help',
    isRequired: true,
    isThere: ({ discreet }) => discreet === 'yes',
  },
  { name: 'expires_on', as: 'day', label: 'profile.expires', help: 'profile.expires.help' },
  languageField(language),
  { name: 'trl_min', as: 'number', label: 'profile.trl.min', help: 'profile.trl.help', isRare: true },
  { name: 'trl_max', as: 'number', label: 'profile.trl.max', isRare: true },
  ...(kind === 'offer'
    ? [
        {
          name: 'gladly',
          as: 'yes',
          label: 'profile.gladly',
          help: 'profile.gladly.help',
          isRare: true,
        } as const,
      ]
    : []),
];

export const textForm = (organisation: string, language: string): readonly FieldOfForm[] => [
  {
    name: 'kind',
    as: 'choice',
    label: 'profile.text.kind',
    options: named(textKinds, (one) => `name.text.${one}`),
    standard: 'project',
  },
  { name: 'title', as: 'line', label: 'profile.title', isRequired: true },
  { name: 'abstract', as: 'lines', label: 'profile.abstract', help: 'profile.abstract.help' },
  { name: 'date', as: 'day', label: 'profile.date' },
  { name: 'owners', as: 'partners', label: 'profile.owners', standard: organisation },
  languageField(language),
  visibilityField('public'),
];

export const collaborationForm = (organisation: string): readonly FieldOfForm[] => [
  {
    name: 'kind',
    as: 'choice',
    label: 'profile.collaboration.kind',
    options: named(collaborationKinds, (one) => `name.collaboration.${one}`),
    standard: 'project',
  },
  { name: 'title', as: 'line', label: 'profile.title', isRequired: true },
  { name: 'organisations', as: 'partners', label: 'profile.partners', standard: organisation },
  { name: 'since', as: 'day', label: 'profile.since' },
  { name: 'until', as: 'day', label: 'profile.until', help: 'profile.until.help' },
  visibilityField('public'),
];

export const limitsForm: readonly FieldOfForm[] = [
  { name: 'minimum', as: 'number', label: 'profile.limits.minimum', isRequired: true },
  {
    name: 'maximum',
    as: 'number',
    label: 'profile.limits.maximum',
    help: 'profile.limits.help',
    isRequired: true,
  },
];
