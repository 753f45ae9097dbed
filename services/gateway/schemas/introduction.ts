// An introduction as one reader sees it.
import * as z from 'zod';
import {
  introductionActions,
  notMetReasons,
  origins,
  partyAnswers,
  partyDeclineReasons,
  stages,
  togetherKinds,
} from '../introductions/introduction.ts';
import { introductionStandings } from '../introductions/standing.ts';
import { stepStages } from '../introductions/steps.ts';
import { country, id, instant, language } from './fields.ts';
import { organisationKind, pole } from './organisation.ts';
import { briefOrganisation } from './rule.ts';
import { suggestion } from './suggestion.ts';

export const stage = z.enum(stages).meta({
  id: 'IntroductionStage',
  description:
    'How far it has come, as the reader may know. Members read `withdrawn` for refused and blocked.',
});

export const window = z
  .object({ start: instant, end: instant.meta({ description: 'First instant after it, UTC.' }) })
  .meta({ id: 'TimeWindow' });

export const declineReason = z
  .enum(partyDeclineReasons)
  .meta({ id: 'PartyDeclineReason', description: 'Why a party does not want to meet.' });

export const together = z
  .enum(togetherKinds)
  .meta({ id: 'TogetherKind', description: 'What they do together now.' });

export const notMetReason = z
  .enum(notMetReasons)
  .meta({ id: 'NotMetReason', description: 'Why they did not meet.' });

const step = z.object({
  stage: z.enum(stepStages),
  reached: z.boolean(),
  reached_at: instant.optional().meta({ description: 'Absent where it is not known.' }),
});

const outcome = z.object({
  day: z.int().meta({ description: 'The question: 30 or 90 days after the introduction.' }),
  met: z.boolean(),
  useful: z.int().min(1).max(5).optional(),
  together: together.optional(),
  reason: notMetReason.optional(),
  at: instant.optional(),
});

const party = z
  .object({
    own: z.boolean().meta({ description: 'The party that reads it.' }),
    organisation: briefOrganisation
      .extend({ kind: organisationKind.optional() })
      .meta({ id: 'PartyOrganisation' })
      .optional()
      .meta({ description: 'Absent where the reader may not know it.' }),
    about: z
      .object({ kind: organisationKind, poles: z.array(pole), country })
      .optional()
      .meta({ description: 'What may be known of one that is not named.' }),
    answer: z
      .enum(partyAnswers)
      .optional()
      .meta({ description: 'Of others only once all agreed, or for animators.' }),
    answered_at: instant.optional(),
    decline_reason: declineReason.optional(),
    person: z
      .object({ name: z.string(), email: z.string().optional() })
      .optional()
      .meta({ description: 'Who speaks for it, once names and contacts are exchanged; not in lists.' }),
    windows: z.array(window).meta({ description: 'When it can meet.' }),
    outcomes: z.array(outcome).meta({ description: 'What it said came of it.' }),
    left: z.boolean().meta({ description: 'It left the campus; for animators.' }),
  })
  .meta({ id: 'IntroductionParty' });

const pastAct = z
  .object({
    at: instant,
    action: z.string(),
    code: z.string().optional().meta({ description: 'The reason or the question that came with it.' }),
    by: z.string().meta({ description: '`party`, `animator`, `clock` or `campus`.' }),
    person: z.object({ id: z.string(), name: z.string().optional() }).optional(),
    organisation: briefOrganisation.optional(),
    stage: stage.optional().meta({ description: 'The stage it led to.' }),
  })
  .meta({ id: 'PastAct' });

export const introduction = z
  .object({
    id: id('int', 'the introduction'),
    tag: z.string().meta({ description: 'Of what the reader sees; in quotes, what `If-Match` takes.' }),
    stage,
    standing: z.enum(introductionStandings).meta({ description: 'What its sentence is about.' }),
    sentence: z.string().meta({
      description: 'Where it stands and what happens next, in the asker’s language.',
    }),
    steps: z.array(step).meta({ description: 'Its way as a line, from the first step to the last.' }),
    origin: z.enum(origins),
    suggestion: z.string().optional().meta({ description: 'Id of the suggestion it comes from.' }),
    call: z
      .object({ id: id('cal', 'the call'), title: z.string().optional() })
      .optional()
      .meta({ description: 'The call it is for; its title not in lists.' }),
    parties: z
      .array(party)
      .meta({ description: 'The reader’s own first, the others in an order that tells nothing.' }),
    answer_by: instant
      .optional()
      .meta({ description: 'First instant at which it is too late to answer; while the reader has not.' }),
    held_until: instant
      .optional()
      .meta({ description: 'Until when it can be taken back without anybody being told.' }),
    actions: z.array(z.enum(introductionActions)).meta({ description: 'What the reader may do now.' }),
    outcomes_asked: z.array(z.int()).meta({ description: 'Questions the reader has not answered: 30, 90.' }),
    meeting: window
      .extend({
        sequence: z.int().meta({ description: 'One more with each change.' }),
        cancelled: z.boolean(),
        set_at: instant,
      })
      .meta({ id: 'IntroductionMeeting' })
      .optional(),
    free_slots: z.array(window).meta({ description: 'At which all can meet; once introduced.' }),
    reasons: suggestion.shape.reasons
      .optional()
      .meta({ description: 'Of its suggestion, as the reader’s side sees it; not in lists.' }),
    history: z
      .array(pastAct)
      .optional()
      .meta({ description: 'The audit trail; for animators, not in lists.' }),
    decline_words: z
      .string()
      .optional()
      .meta({ description: 'Of who said no; for animators, not in lists.' }),
  })
  .meta({ id: 'Introduction' });

export const message = z
  .object({
    language,
    subject: z.string(),
    text: z.string(),
    written: z.boolean().meta({ description: 'By an animator; otherwise drafted from the reasons.' }),
  })
  .meta({ id: 'IntroductionMessage' });
