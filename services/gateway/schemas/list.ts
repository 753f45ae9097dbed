// Lists of words in a query: one parameter, its values separated by commas.
import * as z from 'zod';
import { breaks } from './fields.ts';

const mostValues = 100;

const split = (text: string): readonly string[] => [...new Set(text.split(',').map((one) => one.trim()))];

const asList = { style: 'form', explode: false } as const;

/** Some of these words. */
export const someOf = <V extends string>(values: readonly V[], description: string) =>
  z
    .string()
    .refine(
      (text) => split(text).every((one) => (values as readonly string[]).includes(one)),
      breaks('not-one-of', { allowed: values.join(', ') }),
    )
    .transform((text) => split(text) as readonly V[])
    .optional()
    .meta({
      description: `${description}; several separated by commas.`,
      override: { type: 'array', items: { type: 'string', enum: [...values] } },
      param: asList,
    });

/** What an id of a concept may look like: a slug, or `import/notation`. */
const conceptIdShape = /^[^,\p{Cc}]{1,200}$/u;

/** Some ids of concepts. */
export const someConcepts = (description: string) =>
  z
    .string()
    .refine(
      (text) => split(text).every((one) => conceptIdShape.test(one)) && split(text).length <= mostValues,
      breaks('malformed', { expected: 'concept' }),
    )
    .transform(split)
    .optional()
    .meta({
      description: `${description}; several separated by commas.`,
      override: { type: 'array', items: { type: 'string' } },
      param: asList,
    });
