// Where an introduction stands and what happens next, in English.
import type { IntroductionSentences } from './introduction-sentences.ts';

const nothingMore = 'nothing more is asked of you';

const withdrawn = ({ names }: { readonly names: string }): string =>
  `The introduction to ${names} was withdrawn: ${nothingMore}.`;

export const standing: IntroductionSentences['standing'] = {
  member: {
    held: ({ names }) => `You asked to meet ${names}: nobody else is told yet, and you can take it back.`,
    to_be_asked: ({ names }) => `You asked to meet ${names}: it is about to go on.`,
    under_review: ({ names }) =>
      `You asked to meet ${names}: a campus animator looks at it before anybody else is asked.`,
    decided: ({ names }) =>
      `You asked to meet ${names}: a campus animator looks at it before anybody else is asked.`,
    your_answer: ({ names, by }) =>
      `Do you want to meet ${names}? ${by === undefined ? 'Your answer is awaited.' : `Please answer by ${by}.`}`,
    their_answer: ({ names }) =>
      `You want to meet ${names}: names and contacts are exchanged once everybody has agreed.`,
    contacts_awaited: ({ names }) =>
      `You and ${names} have agreed to meet: contacts follow as soon as they may be given.`,
    times: ({ names }) => `You are introduced to ${names}: say when you are free.`,
    slots: ({ names }) =>
      `You are introduced to ${names}: choose one of the times at which everybody is free.`,
    meeting_set: ({ names, time }) => `Your meeting with ${names} is set: ${time}.`,
    meeting_cancelled: ({ names }) => `Your meeting with ${names} is called off: choose another time.`,
    outcome: ({ names }) =>
      `You were introduced to ${names} some time ago: say in one click what came of it.`,
    met: ({ names }) => `You have met ${names}: nothing is asked of you for now.`,
    closed: ({ names }) => `The introduction to ${names} is closed: ${nothingMore}.`,
    declined_by_you: ({ names }) => `You said no to meeting ${names}: ${nothingMore}.`,
    declined: ({ names }) => `There will be no meeting with ${names}: ${nothingMore}.`,
    withdrawn_by_you: ({ names }) => `You took back your wish to meet ${names}: ${nothingMore}.`,
    withdrawn,
    expired: ({ names }) =>
      `Not everybody answered in time: there will be no meeting with ${names}, unless somebody asks again.`,
    refused: withdrawn,
    blocked: withdrawn,
  },
  animator: {
    held: ({ names }) =>
      `The introduction of ${names} is held for a moment: nobody else is told yet, and it can be taken back.`,
    to_be_asked: ({ names }) => `The introduction of ${names} is about to go on.`,
    under_review: ({ names }) =>
      `The introduction of ${names} is to be looked at before it is offered: approve or refuse it.`,
    decided: ({ names }) =>
      `What was decided on the introduction of ${names} is held for a moment: it can be undone.`,
    your_answer: ({ names }) => `The introduction of ${names} is offered.`,
    their_answer: ({ names, waiting, by }) =>
      `The introduction of ${names} waits for ${waiting ?? 'an answer'}${by === undefined ? '' : `, until ${by}`}.`,
    contacts_awaited: ({ names }) =>
      `All of ${names} have agreed: exchange contacts as soon as they may be given.`,
    times: ({ names }) => `Contacts of ${names} are exchanged: they are to say when they are free.`,
    slots: ({ names }) =>
      `Contacts of ${names} are exchanged: one of the times at which everybody is free is to be chosen.`,
    meeting_set: ({ names, time }) => `The meeting of ${names} is set: ${time}.`,
    meeting_cancelled: ({ names }) => `The meeting of ${names} is called off: another time is to be chosen.`,
    outcome: ({ names }) =>
      `Contacts of ${names} were exchanged some time ago: nobody said yet what came of it.`,
    met: ({ names }) =>
      `At least one of ${names} said that they met: what came of it is asked in due course.`,
    closed: ({ names }) => `The introduction of ${names} is closed: nothing more is asked.`,
    declined_by_you: ({ names }) => `The introduction of ${names} was declined.`,
    declined: ({ names, no }) =>
      `The introduction of ${names} ended with a no${no === undefined ? '' : ` from ${no}`}: only animators can ask again.`,
    withdrawn_by_you: ({ names }) => `The introduction of ${names} was withdrawn.`,
    withdrawn: ({ names }) => `The introduction of ${names} was withdrawn: it can be opened again.`,
    expired: ({ names, waiting }) =>
      `The introduction of ${names} ran out of time${waiting === undefined ? '' : ` without an answer from ${waiting}`}: it can be opened again.`,
    refused: ({ names }) =>
      `A review refused the introduction of ${names}: members read that it was withdrawn.`,
    blocked: ({ names }) =>
      `The introduction of ${names} was stopped, or is forbidden: members read that it was withdrawn.`,
  },
};

export const stages: IntroductionSentences['stages'] = {
  requested: 'requested',
  under_review: 'under review',
  offered: 'offered',
  agreed: 'agreed',
  introduced: 'made',
  met: 'followed by a meeting',
  closed: 'closed',
  declined: 'declined',
  withdrawn: 'withdrawn',
  expired: 'out of time',
  refused: 'refused',
  blocked: 'stopped',
};
