// What is kept of a person as it reads it: each section with its title, each field with its label. Pure.
import type { Json } from '../profiles/kinds.ts';
import type { PersonalSentences } from '../sentences/personal-sentences.ts';
import type { PersonalData, PersonalSection } from './personal.ts';

type Words = Readonly<Record<string, string>>;

const wordOf = (words: Words, code: string): string =>
  (Object.hasOwn(words, code) ? words[code] : undefined) ?? code;

export const titleOf = ({ code }: PersonalSection, { sections }: PersonalSentences): string =>
  wordOf(sections, code);

export const labelOf = (key: string, { fields }: PersonalSentences): string => wordOf(fields, key);

export const sourceName = (source: string, { sources }: PersonalSentences): string => wordOf(sources, source);

/** `kind: way`: what is told, and how. */
const wayOf = (value: string, { values }: PersonalSentences): string => {
  const [kind = '', way = ''] = value.split(': ');
  return `${wordOf(values['notice.kind'], kind)} – ${wordOf(values['preferences.ways'], way)}`;
};

/** What stands in a field: a code by what it means, all else as it is. */
export const valueOf = (code: string, key: string, value: string, said: PersonalSentences): string => {
  if (code === 'preferences' && key === 'ways') return wayOf(value, said);
  const words: Readonly<Record<string, Words>> = said.values;
  const field = `${code}.${key}`;
  return Object.hasOwn(words, field) ? wordOf(words[field] ?? {}, value) : value;
};

export const showPersonal = ({ personId, madeAt, sources }: PersonalData, said: PersonalSentences): Json => ({
  person: personId,
  made_at: madeAt,
  sources: sources.map(({ source, sections }) => ({
    source,
    name: sourceName(source, said),
    sections: sections.map((section) => ({
      code: section.code,
      title: titleOf(section, said),
      fields: section.fields.map(({ key, values }) => ({
        key,
        label: labelOf(key, said),
        values,
        said: values.map((value) => valueOf(section.code, key, value, said)),
      })),
    })),
  })),
});
