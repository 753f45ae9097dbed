// Whom a call fits, and consortia that could answer it, as animators ask for and read them.
import * as z from 'zod';
import { consortiumTroubles, gapCodes, partnerReasons } from '../calls/call.ts';
import { requirement } from './call.ts';
import { instant, reference, share } from './fields.ts';
import { organisationKind } from './organisation.ts';
import { briefOrganisation } from './rule.ts';
import { quote } from './suggestion.ts';

const organisation = briefOrganisation
  .extend({ kind: organisationKind.optional(), country: z.string().optional() })
  .meta({ id: 'PartnerOrganisation' });

const requirements = z.array(z.string()).meta({ description: 'Requirements, by id.' });

const fit = z
  .object({
    organisation,
    likeness: share.meta({ description: 'Of the call and the best that it has said or done.' }),
    requirements,
  })
  .meta({ id: 'Fit' });

export const fits = z
  .object({
    items: z.array(fit),
    next: z.null(),
    fitted_at: instant.optional().meta({ description: 'When they were looked for; absent: not yet.' }),
  })
  .meta({ id: 'Fits' });

export const consortiaBody = z
  .strictObject({
    pinned: z
      .array(reference('An organisation'))
      .max(12)
      .optional()
      .meta({ description: 'Those that must be in.' }),
    removed: z
      .array(reference('An organisation'))
      .max(200)
      .optional()
      .meta({ description: 'Those that must not.' }),
    before: z
      .array(reference('An organisation'))
      .max(12)
      .optional()
      .meta({ description: 'The consortium to tell the differences to.' }),
  })
  .meta({ id: 'ConsortiaBody', examples: [{}, { pinned: ['ror:02vjkv261'] }] });

const partner = z.object({
  organisation,
  pinned: z.boolean(),
  reasons: z.array(
    z.object({
      code: z.enum(partnerReasons),
      text: z.string(),
    }),
  ),
});

const consortium = z
  .object({
    text: z.string().meta({ description: 'What it covers, in one sentence.' }),
    coverage: share.meta({ description: 'How much of what is asked it covers, by weight.' }),
    score: z.number().meta({ description: 'Comparable within one answer only.' }),
    proven: z.boolean().meta({ description: 'No better one exists within what was asked.' }),
    partners: z.array(partner),
    matrix: z.array(
      z.object({
        requirement: z.string(),
        organisation: z.string().meta({ description: 'Id.' }),
        likeness: share,
        quotes: z.array(quote.omit({ side: true }).meta({ id: 'CoverageQuote' })),
      }),
    ),
    uncovered: requirements,
    gaps: z
      .array(
        z.object({
          requirement: z.string(),
          because: z.enum(gapCodes).optional(),
          text: z.string().optional(),
          organisations: z.array(organisation).meta({ description: 'Some who would do but for that.' }),
          needed: z.int().meta({ description: 'How many partners are missing.' }),
        }),
      )
      .meta({ description: 'Why what is not covered is not.' }),
    proven_links: z.int().meta({ description: 'Pairs in it that have worked together before.' }),
    new_links: z.int().meta({ description: 'Pairs in it that have not.' }),
  })
  .meta({ id: 'Consortium' });

export const consortia = z
  .object({
    requirements: z.array(requirement),
    consortia: z.array(consortium).meta({ description: 'Best first; they differ from one another.' }),
    missing: z
      .array(z.object({ requirement: z.string(), text: z.string(), nearest: z.array(fit) }))
      .meta({ description: 'What nobody on the campus covers.' }),
    troubles: z
      .array(z.object({ code: z.enum(consortiumTroubles), text: z.string() }))
      .meta({ description: 'Why there is none, or fewer than asked for.' }),
    change: z
      .object({
        in: z.array(organisation),
        out: z.array(organisation),
        gained: requirements,
        lost: requirements,
        coverage: z.number(),
      })
      .optional()
      .meta({ description: 'Of the best one against `before`.' }),
    considered: z.int().meta({ description: 'Organisations that were considered.' }),
  })
  .meta({ id: 'Consortia' });
