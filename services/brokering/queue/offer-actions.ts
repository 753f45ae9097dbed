// What can be done about each item, and who is told because of it.
import type { ActionCode, EffectCode, LeftOutCause, OfferedAction } from './item.ts';

const offered = (action: ActionCode, effect: EffectCode, tells: readonly string[] = []): OfferedAction => ({
  action,
  effect,
  tells,
});

const aside = offered('put_aside', 'hidden');

/** Of an introduction, by whom they reach: those who asked or agreed, those still to be asked, all who know of it. */
export interface Reached {
  readonly agreed: readonly string[];
  readonly silent: readonly string[];
  readonly knowing: readonly string[];
}

/** Where all have asked by themselves nobody is left to be asked: all are introduced. */
export const ofReview = ({ agreed, silent, knowing }: Reached): readonly OfferedAction[] => [
  offered('approve', 'others_asked', silent.length > 0 ? silent : agreed),
  offered('refuse', 'asker_told_no', agreed),
  offered('edit_message', 'message_changed'),
  offered('block', 'all_told_it_ends', knowing),
  aside,
];

/** Its message goes out by itself. */
export const ofDraft: readonly OfferedAction[] = [
  offered('edit_message', 'message_changed'),
  offered('discard', 'draft_discarded'),
  aside,
];

export const ofExchange = ({ knowing }: Reached, withheld: readonly string[]): readonly OfferedAction[] => [
  offered('ask_owner', 'contact_asked', withheld),
  offered('block', 'all_told_it_ends', knowing),
  aside,
];

export const ofSilence = ({ silent, knowing }: Reached, expired: boolean): readonly OfferedAction[] =>
  expired
    ? [offered('reopen', 'asked_again', silent), aside]
    : [offered('ask_owner', 'answer_asked', silent), offered('block', 'all_told_it_ends', knowing), aside];

export const ofRuleConflict = ({ knowing }: Reached): readonly OfferedAction[] => [
  offered('block', 'all_told_it_ends', knowing),
  offered('change_rule', 'rule_opened'),
  aside,
];

export const ofAnswerConflict = (
  { knowing }: Reached,
  asked: readonly string[],
): readonly OfferedAction[] => [
  offered('ask_owner', 'one_answer_asked', asked),
  offered('block', 'all_told_it_ends', knowing),
  aside,
];

export const ofOutcome = (asked: readonly string[]): readonly OfferedAction[] => [
  offered('ask_owner', 'outcome_asked', asked),
  aside,
];

const ask = (organisationId: string): OfferedAction =>
  offered('ask_owner', 'statement_asked', [organisationId]);
const open = offered('open_introduction', 'introduction_drafted');
const limit = offered('change_limit', 'limit_opened');

/** What removes the cause first. */
export const ofLeftOut = (cause: LeftOutCause, organisationId: string): readonly OfferedAction[] => {
  switch (cause) {
    case 'no_statement':
      return [ask(organisationId), open, aside];
    case 'no_candidate':
      return [open, ask(organisationId), aside];
    case 'only_excluded':
      return [offered('change_rule', 'rule_opened'), aside];
    case 'own_capacity_zero':
      return [limit, aside];
    case 'person_full':
    case 'capacity_of_candidates_used':
    case 'animators_full':
      return [limit, open, aside];
  }
};

/** Two that are said to be two are never asked about again. */
export const ofDuplicate = (mergeTells: readonly string[]): readonly OfferedAction[] => [
  offered('merge', 'organisations_merged', mergeTells),
  offered('not_same', 'kept_apart'),
  aside,
];

export const ofExpiring = (organisationId: string): readonly OfferedAction[] => [
  offered('ask_owner', 'renewal_asked', [organisationId]),
  aside,
];

export const ofNoConcept: readonly OfferedAction[] = [offered('propose_concept', 'concept_proposed'), aside];
