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

export const showPersonal = ({ personId, madeAt, sources }: PersonalData, said: PersonalSentences): Json => ({
  person: personId,
  made_at: madeAt,
  sources: sources.map(({ source, sections }) => ({
    source,
    name: sourceName(source, said),
    sections: sections.map((section) => ({
      code: section.code,
      title: titleOf(section, said),
      fields: section.fields.map(({ key, values }) => ({ key, label: labelOf(key, said), values })),
    })),
  })),
});
