// What e-mails say in English.
import type { MailWords } from './words.ts';

export const en: MailWords = {
  kinds: {
    new_suggestion: {
      subject: 'A new suggestion of somebody to meet',
      title: 'Suggestions of whom to meet',
      action: 'See the suggestion',
    },
    introduction_offered: {
      subject: 'You are invited to meet somebody',
      title: 'Invitations to meet',
      action: 'See the invitation and answer',
    },
    introduction_reminder: {
      subject: 'An invitation to meet waits for your answer',
      title: 'Reminders of invitations',
      action: 'See the invitation and answer',
    },
    introduced: { subject: 'You are introduced', title: 'Introductions', action: 'See whom to write to' },
    introduction_ended: {
      subject: 'An introduction comes to nothing',
      title: 'Introductions that came to nothing',
      action: 'See the introduction',
    },
    introduction_reopened: {
      subject: 'An introduction is taken up again',
      title: 'Introductions taken up again',
      action: 'See the introduction',
    },
    meeting_set: { subject: 'A meeting is set', title: 'Meetings set', action: 'See when' },
    meeting_changed: {
      subject: 'A meeting is moved to another time',
      title: 'Meetings moved',
      action: 'See the new time',
    },
    meeting_cancelled: {
      subject: 'A meeting is called off',
      title: 'Meetings called off',
      action: 'See the introduction',
    },
    outcome_asked: {
      subject: 'What came of your introduction?',
      title: 'Questions about what came of a meeting',
      action: 'Answer with one tap',
    },
    call_fits: {
      subject: 'A call for projects for your organisation',
      title: 'Calls for projects',
      action: 'See the call',
    },
    animator_asks: {
      subject: 'The campus animators ask you for something',
      title: 'What animators ask for',
      action: 'See what is asked',
    },
    webhook_paused: {
      subject: 'A webhook is paused',
      title: 'Webhooks that are paused',
      action: 'See the webhook',
    },
    address_unreachable: {
      subject: 'E-mails no longer reach somebody',
      title: 'Addresses that e-mails do not reach',
      action: 'See whose',
    },
  },
  said: {
    new_suggestion: (name) =>
      `There is a new suggestion of somebody for ${name} to meet. It says why, and you say whether it interests you.`,
    introduction_offered: (name) =>
      `${name} is invited to meet somebody: say whether you would like to. A no is fine, too.`,
    introduction_reminder: (name) => `An invitation to meet still waits for the answer of ${name}.`,
    introduced: (name) => `Everybody agreed: ${name} is introduced, and contacts are exchanged on the page.`,
    introduction_ended: (name) => `An introduction of ${name} comes to nothing for now.`,
    introduction_reopened: (name) => `An introduction of ${name} is taken up again.`,
    meeting_set: (name) => `A meeting of ${name} is set.`,
    meeting_changed: (name) => `A meeting of ${name} is moved to another time.`,
    meeting_cancelled: (name) => `A meeting of ${name} is called off.`,
    outcome_asked: (name) => `Say with one tap what came of an introduction of ${name}.`,
    call_fits: (name) => `A call for projects fits ${name}.`,
    webhook_paused: () =>
      'A webhook is paused, because nothing arrives there: look at its deliveries and tell whoever keeps its receiver.',
    address_unreachable: () =>
      'An address is switched off, because e-mails to it come back or its reader complained: ask the person for another.',
  },
  asked: {
    answer_asked: (name) =>
      `The campus animators would like the answer of ${name} to an invitation to meet. A no is fine, too.`,
    contact_asked: (name) =>
      `${name} has to agree to be contacted, so that names can be exchanged with those whom it agreed to meet: one of its owners ticks “To be contacted” in its profile.`,
    outcome_asked: (name) =>
      `The campus animators would like to know what came of an introduction of ${name}: say it with one tap.`,
    renewal_asked: (name) =>
      `A need or an offer of ${name} ends soon: if it still holds, give it a later last day; if not, there is nothing to do.`,
    statement_asked: (name) =>
      `The campus animators would like to know what ${name} needs or offers: one sentence in its profile is enough to find whom you could meet.`,
    one_answer_asked: (name) =>
      `Members of ${name} said different things about an introduction: settle on one answer, and one of you gives it.`,
  },
  staff: 'the team of campus animators',
  several: {
    subject: (count) => `${count} things about whom you meet`,
    opening: (count) => `Here are ${count} things that concern you.`,
  },
  digest: {
    subject: (count) => (count === 1 ? 'Your digest: one new thing' : `Your digest: ${count} new things`),
    opening: () => 'Here is what is new since your last digest.',
  },
  greeting: 'Hello,',
  signIn: {
    subject: 'Your link to sign in to Passerelle',
    said: (minutes) =>
      `By this link you sign in to Passerelle. It is good once, for ${minutes} minutes; afterwards, ask for another one.`,
    action: 'Sign in',
    why: 'You get this message because a link was asked for at your address on the sign-in page of Passerelle. If it was not you, there is nothing to do: nobody comes in without the link. Do not pass it on.',
  },
  newAddress: {
    subject: 'Is this your address on Passerelle?',
    said: (minutes) =>
      `By this link you show that this address is yours: from then on, your e-mails from Passerelle come here, links to sign in among them. Open it where you are signed in. It is good once, for ${minutes} minutes; afterwards, ask for another one.`,
    action: 'This address is mine',
    why: 'You get this message because a member gave this address as their own on Passerelle. If it was not you, there is nothing to do: without the link it stays without effect, and the link is of use to that member alone. Do not pass it on.',
  },
  addressChanged: {
    subject: 'Your address on Passerelle is another one now',
    said: 'Your account has another address now: your e-mails from Passerelle go there from now on, links to sign in among them, and no longer come here.',
    action: 'See your account',
    why: 'You get this message because this was your address on Passerelle. If it was not you who changed it, tell the administrators of the campus at once: they set it back, and sign out whoever is signed in as you.',
  },
  why: (titles, organisations) =>
    `You get this message because you are a member of ${organisations} on Passerelle, and these messages come to you by e-mail: ${titles}.`,
  stop: (title) => `Stop these by e-mail: ${title}`,
  stopAll: 'Stop every e-mail',
  preferences: 'Choose what comes by e-mail, and when',
  inbox: 'Everything stays in your inbox',
  quoted: (title) => `“${title}”`,
};
