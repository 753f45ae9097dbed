// Lists of words in a query: one parameter, its values separated by commas.
import * as z from 'zod';
import { breaks } from './fields.ts';

const mostValues = 100;

const split = (text: string): readonly string[] => [...new Set(text.split(',').map((one) => one.trim()))];

/** Names those that are wrong, and them alone. */
const each =
  (isRight: (value: string) => boolean, rule: string, parameters: Record<string, string>) =>
  (text: string, context: z.RefinementCtx): void => {
    const wrong = split(text).filter((one) => !isRight(one));
    if (wrong.length === 0) return;
    context.addIssue({ code: 'custom', params: { rule, parameters, value: wrong.join(',') } });
  };

const asList = { style: 'form', explode: false } as const;

/** Some of these words. */
export const someOf = <V extends string>(values: readonly V[], description: string) =>
  z
    .string()
    .superRefine(each((one) => values.includes(one as V), 'not-one-of', { allowed: values.join(', ') }))
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
    .superRefine(each((one) => conceptIdShape.test(one), 'malformed', { expected: 'concept' }))
    .refine((text) => split(text).length <= mostValues, breaks('malformed', { expected: 'concept' }))
    .transform(split)
    .optional()
    .meta({
      description: `${description}; several separated by commas.`,
      override: { type: 'array', items: { type: 'string' } },
      param: asList,
    });
