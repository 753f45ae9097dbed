// What there still is to tell of an introduction: what happened later may have made some of it untrue, or of no use.
import type { NoticeKind, Telling } from './notice.ts';

/** What was decided to be told, oldest first. */
export interface Decided {
  readonly id: string;
  readonly code: string;
  readonly organisationIds: readonly string[];
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Of the meeting that it tells of. ISO 8601 UTC. */
  readonly meetingAt?: string;
  /** When that meeting begins, or was to begin, whichever is later. ISO 8601 UTC. */
  readonly meetingLast?: string;
}

/** An introduction as it stands, as far as telling goes. */
export interface IntroductionNow {
  readonly id: string;
  readonly stage: string;
  readonly agreedIds: readonly string[];
  readonly outcomes: readonly { readonly organisationId: string; readonly at: string }[];
  readonly decided: readonly Decided[];
}

interface Rule {
  readonly kind: NoticeKind;
  /** Stages in which it is true. */
  readonly during: readonly string[];
  /** What an organisation was told of later takes its place. */
  readonly until: readonly string[];
  /** True where nothing is asked any more of this organisation. */
  isAnswered?(introduction: IntroductionNow, organisationId: string, decided: Decided): boolean;
}

const ends = ['declined', 'withdrawn', 'expired', 'refused', 'blocked'];
const meetings = ['meeting_set', 'meeting_changed', 'meeting_cancelled'];

/** Also where all had agreed, and who spoke for one of them has left since. */
const asked = {
  during: ['offered', 'agreed'],
  until: ['offered', 'reopened', 'answer_needed', ...ends],
  isAnswered: ({ agreedIds }: IntroductionNow, organisationId: string) => agreedIds.includes(organisationId),
};
/** One kind, whatever it ended by: nobody learns from an inbox who said no. */
const ended: Rule = { kind: 'introduction_ended', during: ends, until: ['offered', 'reopened', ...ends] };
const meeting = { during: ['introduced', 'met'], until: meetings };

const rules: Readonly<Record<string, Rule>> = {
  offered: { kind: 'introduction_offered', ...asked },
  reminder: { kind: 'introduction_reminder', ...asked, until: ['reminder', ...asked.until] },
  // Who had agreed for it has left.
  answer_needed: {
    kind: 'introduction_reminder',
    ...asked,
    during: ['offered', 'agreed'],
    until: ['answer_needed', 'reminder', ...asked.until],
  },
  reopened: { kind: 'introduction_reopened', during: ['offered'], until: ['reopened', ...ends] },
  introduced: { kind: 'introduced', during: ['introduced', 'met', 'closed'], until: ['introduced', ...ends] },
  ...Object.fromEntries(ends.map((code) => [code, ended])),
  meeting_set: { kind: 'meeting_set', ...meeting },
  meeting_changed: { kind: 'meeting_changed', ...meeting },
  meeting_cancelled: { kind: 'meeting_cancelled', ...meeting },
  outcome_asked: {
    kind: 'outcome_asked',
    during: ['introduced', 'met'],
    until: ['outcome_asked'],
    isAnswered: ({ outcomes }, organisationId, { at }) =>
      outcomes.some((outcome) => outcome.organisationId === organisationId && outcome.at >= at),
  },
};

/** To whom what is still to be told, oldest first; codes that this release does not know are left out. */
export const toldOfIntroduction = (introduction: IntroductionNow): readonly Telling[] => {
  const { id, stage, decided } = introduction;
  return decided.flatMap((one, at) => {
    const rule = Object.hasOwn(rules, one.code) ? rules[one.code] : undefined;
    if (!rule?.during.includes(stage)) return [];
    const later = decided.slice(at + 1).filter(({ code }) => rule.until.includes(code));
    const organisationIds = one.organisationIds.filter(
      (organisationId) =>
        !later.some((other) => other.organisationIds.includes(organisationId)) &&
        !rule.isAnswered?.(introduction, organisationId, one),
    );
    if (organisationIds.length === 0) return [];
    const about = { kind: 'introduction', id } as const;
    const cause = ['introduction', id, one.id];
    const { at: decidedAt, meetingAt, meetingLast } = one;
    const concerns = {
      ...(meetingAt === undefined ? {} : { meetingAt }),
      ...(meetingLast === undefined ? {} : { newsUntil: meetingLast }),
    };
    return [{ about, kind: rule.kind, cause, organisationIds, at: decidedAt, ...concerns }];
  });
};
