// What needs an animator, what is done about it, and what came of that.
import * as z from 'zod';
import { itemResults, queueActions, queueEffects, queueKinds, queueReasons } from '../queue/queue.ts';
import { day, instant } from './fields.ts';
import { briefOrganisation } from './rule.ts';
import { statementKind } from './statement.ts';

const kind = z.enum(queueKinds).meta({ id: 'QueueKind', description: 'Why a person is needed.' });

const effect = z
  .object({ code: z.enum(queueEffects), text: z.string() })
  .meta({ id: 'QueueEffect', description: 'What follows, in the asker’s language.' })
  .optional();

const tells = z
  .array(briefOrganisation)
  .meta({ description: 'Whose members are told because of it; empty: nobody outside learns of it.' });

const action = z
  .object({
    code: z.enum(queueActions),
    effect,
    tells,
    here: z.boolean().meta({ description: 'Done by the queue; otherwise on a page of its own.' }),
  })
  .meta({ id: 'QueueAction' });

export const queueItem = z
  .object({
    id: z.string().meta({ description: 'The same as long as it is about the same thing.' }),
    kind,
    worth: z.number().meta({ description: 'How much acting on it now is worth; the order of the list.' }),
    sentence: z.string().meta({ description: 'What it is and why now, in the asker’s language.' }),
    why: z.array(z.object({ code: z.enum(queueReasons), text: z.string() })),
    introduction: z.string().optional().meta({ description: 'Id of the introduction it is about.' }),
    organisations: z.array(briefOrganisation),
    statement: z
      .object({
        id: z.string(),
        kind: statementKind.optional(),
        text: z.string().optional(),
        language: z.string().optional(),
      })
      .optional()
      .meta({ description: 'The statement it is about; its words while it is there.' }),
    text: z
      .object({ id: z.string(), title: z.string().optional(), language: z.string().optional() })
      .optional()
      .meta({ description: 'The text it is about; its title while it is there.' }),
    stays: z.string().optional().meta({ description: 'Of a duplicate: id of the one that would stay.' }),
    waiting: z.int().meta({ description: 'How many organisations wait for it.' }),
    since: instant.optional().meta({ description: 'Absent where nothing says since when.' }),
    due_at: instant.optional(),
    actions: z.array(action).meta({ description: 'The usual one first.' }),
    claimed_by: z
      .object({ id: z.string(), name: z.string().optional() })
      .optional()
      .meta({ description: 'Who is at it.' }),
    claimed_until: instant.optional(),
  })
  .meta({ id: 'QueueItem' });

export const queuePage = z
  .object({
    items: z.array(queueItem),
    next: z.string().nullable().meta({ description: 'Cursor of the next page; null at the end.' }),
    counts: z.array(z.object({ kind, count: z.int() })).meta({ description: 'Of the whole queue, by kind.' }),
    as_of: instant,
  })
  .meta({ id: 'QueuePage' });

export const actsBody = z
  .strictObject({
    items: z.array(z.string().min(1).max(200)).min(1).max(100).meta({ description: 'Ids of items.' }),
    action: z.enum(queueActions),
    preview: z.boolean().optional().meta({ description: 'Only say what would happen.' }),
    until: day.optional().meta({
      description: 'With `put_aside`: the day on which they are back, from tomorrow to a year ahead.',
    }),
  })
  .superRefine(({ action: done, until }, context) => {
    if (until === undefined || done === 'put_aside') return;
    context.addIssue({
      code: 'custom',
      path: ['until'],
      input: until,
      params: { rule: 'not-allowed', parameters: { because: 'only-put-aside' } },
    });
  })
  .meta({
    id: 'QueueActsBody',
    examples: [
      { items: ['review:int_0123456789abcdefghjkmnpqrs'], action: 'approve', preview: true },
      { items: ['no_concept:stm_0123456789abcdefghjkmnpqrs'], action: 'put_aside', until: '2027-03-31' },
    ],
  });

export const acted = z
  .object({
    preview: z.boolean(),
    results: z
      .array(
        z.object({
          item: z.string(),
          code: z.enum(itemResults),
          text: z.string(),
          effect,
          tells,
          undo: z.string().optional().meta({ description: 'To take it back; absent where it cannot be.' }),
          undo_until: instant.optional().meta({ description: 'Absent: as long as nobody was told.' }),
        }),
      )
      .meta({ description: 'One an item, in the order asked.' }),
  })
  .meta({ id: 'QueueActed' });

export const undone = z.object({ undone: z.string() }).meta({ id: 'QueueUndone' });
