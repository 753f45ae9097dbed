// What each language must be able to say of what is kept of a person. A code that is not here is shown as it is.

export const personalSources = ['profiles', 'matchmaking', 'brokering', 'notifications', 'gateway'] as const;

export const personalSections = [
  'person',
  'membership',
  'consent',
  'written',
  'answer',
  'rule',
  'introduction',
  'introduction_step',
  'introduction_message',
  'introduction_decline',
  'queue_act',
  'notice',
  'delivery',
  'preferences',
  'mail_address',
  'session',
  'identity',
] as const;

export const personalFields = [
  'id',
  'given_name',
  'family_name',
  'email',
  'new_email',
  'language',
  'time_zone',
  'animator',
  'administrator',
  'external_ids',
  'changed_at',
  'organisation',
  'organisation_id',
  'role',
  'purpose',
  'given',
  'text_version',
  'at',
  'what',
  'suggestion_id',
  'answer',
  'reason',
  'until',
  'kind',
  'asked_at',
  'answered_at',
  'windows',
  'outcomes',
  'action',
  'code',
  'fr',
  'en',
  'words',
  'item',
  'about',
  'about_id',
  'read_at',
  'state',
  'sent_at',
  'notice_ids',
  'ways',
  'a_day',
  'entrance',
  'device',
  'seen_at',
] as const;

/** Codes that stand as values: in which field of which section. */
export const personalValues = [
  'person.language',
  'person.animator',
  'person.administrator',
  'membership.role',
  'consent.purpose',
  'consent.given',
  'written.what',
  'answer.answer',
  'answer.until',
  'rule.kind',
  'introduction.answer',
  'introduction_step.action',
  'queue_act.action',
  'notice.kind',
  'notice.about',
  'delivery.state',
  'delivery.reason',
  'mail_address.reason',
  'session.entrance',
  'answer.reason',
  'introduction.reason',
  'preferences.ways',
] as const;

/** Code → words. */
export type PersonalValues = Readonly<
  Record<(typeof personalValues)[number], Readonly<Record<string, string>>>
>;

type Named<Codes extends readonly string[]> = Readonly<Record<Codes[number], string>>;

export interface PersonalSentences {
  readonly title: string;
  /** What it is, and what is left out. */
  readonly explains: string;
  readonly madeAt: string;
  readonly nothing: string;
  readonly sources: Named<typeof personalSources>;
  readonly sections: Named<typeof personalSections>;
  readonly fields: Named<typeof personalFields>;
  readonly values: PersonalValues;
}
