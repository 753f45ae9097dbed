// The English catalogue.
import { calls } from './en-calls.ts';
import { keySituations } from './en-keys.ts';
import { introductions } from './en-introductions.ts';
import { reasons } from './en-reasons.ts';
import { personal } from './en-personal.ts';
import { pairs } from './en-pairs.ts';
import { queue } from './en-queue.ts';
import { reports } from './en-reports.ts';
import { rounds } from './en-rounds.ts';
import { cures, rules } from './en-rules.ts';
import { mail } from './en-mail.ts';
import { asked, notices } from './en-notices.ts';
import { hit, labels, wordless } from './en-search.ts';
import { webhooks } from './en-webhooks.ts';
import type { Named, Sentences, Where } from './sentences.ts';

const quoted = (words: string): string => `“${words}”`;
const named = (field: string, where: Where): Named =>
  field === ''
    ? { named: 'The body', field: 'the body' }
    : { named: `The ${where === 'query' ? 'parameter' : 'field'} ${quoted(field)}`, field: quoted(field) };

export const english: Sentences = {
  language: 'en',
  quoted,
  named,
  things: {
    organisation: 'the organisation',
    statement: 'the offer or need',
    text: 'the publication or project',
    collaboration: 'the collaboration',
    person: 'the person',
    membership: 'the membership',
    consent: 'the consent',
    settings: 'the settings',
    suggestion: 'the suggestion',
    limits: 'the limits on suggestions',
    notice: 'the notice',
    concept: 'the concept',
    'vocabulary-import': 'the import of concepts',
    'imported-concept': 'the imported concept',
    'dead-letter': 'the event set aside',
    rule: 'the rule',
    round: 'the round',
    weights: 'the weights',
    'kind-types': 'the table of kinds and types',
    introduction: 'the introduction',
    'review wish': 'the wish for a review',
    call: 'the call for projects',
    'queue item': 'the item of the queue',
    'e-mail': 'the e-mail',
    'mail-address': 'the address',
    unsubscription: 'what this link stops',
    report: 'the report',
    session: 'the session',
    demonstration: 'the demonstration',
    institution: 'the institution to sign in at',
    key: 'the key',
    webhook: 'the webhook',
    'webhook message': 'the message of the webhook',
    preferences: 'the choice of how notices are sent',
  },
  titles: {
    invalid: 'Request not valid',
    unauthenticated: 'Unknown requester',
    forbidden: 'Not permitted',
    'not-found': 'Not found',
    conflict: 'Changed meanwhile',
    duplicate: 'Exists already',
    'too-large': 'Too large',
    unsupported: 'Not supported',
    overloaded: 'Too many requests at once',
    behind: 'Not up to date yet',
    unavailable: 'Unavailable for now',
    deadline: 'Out of time',
    cancelled: 'Request given up',
    'no-space': 'No room on the disk',
    internal: 'A mistake of ours',
  },
  details: {
    invalid: () => 'Some fields are at fault: “errors” names each of them, with its cure.',
    unauthenticated: () => 'We do not know who makes this request: identify yourself.',
    forbidden: (thing) =>
      thing
        ? `You may not do this to ${thing}: ask one of its members or the campus animators.`
        : 'You may not do this: ask an owner of the organisation concerned, or the campus animators.',
    'not-found': (thing) =>
      `We cannot find ${thing ?? 'what you ask for'}: check the id, and that you may see it.`,
    conflict: (thing) =>
      `Somebody ${thing ? `changed ${thing}` : 'made another change'} meanwhile: take the state that stands now and make your change again.`,
    duplicate: (thing) =>
      `${thing ? `There is already ${thing}` : 'It exists already'}: change what exists rather than make it again.`,
    'too-large': () => 'The request or the answer is over its limit: proceed in smaller parts.',
    unsupported: () => 'This format or method is not served here.',
    overloaded: () => 'Too many requests are waiting: try again in a few seconds.',
    behind: () => 'Your latest changes have not all been taken into account: try again in a moment.',
    unavailable: () => 'A service this request depends on does not answer: try again in a moment.',
    deadline: () => 'The answer did not come in time: try again, or ask for less at once.',
    cancelled: () => 'The request was given up before it ended: make it again if need be.',
    'no-space': () => 'The server’s disk is full and nothing was recorded: tell whoever operates it.',
    internal: () => 'Something failed on our side: try again, then report it with the request’s id.',
  },
  situations: {
    'malformed-json': ({ at }) =>
      `The request’s body is not JSON: correct its syntax${at ? ` (${at})` : ''}.`,
    'invalid-utf-8': () => 'The request’s body is not valid UTF-8: save it as UTF-8.',
    'too-deep': ({ max }) => `The request’s body nests more than ${max} levels deep: flatten it.`,
    'too-many-values': ({ max }) => `The request’s body holds more than ${max} values: send less at once.`,
    'body-too-large': ({ max }) => `The request’s body is over ${max} bytes: send less at once.`,
    'body-expected': () => 'This request needs a body: send a JSON object.',
    'file-expected': ({ allowed }) =>
      `This request needs a file as its body, and it is empty: send one as ${allowed}.`,
    'body-too-slow': () => 'The request’s body did not arrive in time: send it again.',
    encoding: ({ value }) =>
      `The content encoding ${quoted(value ?? '')} is not served: send the body uncompressed.`,
    'media-type': ({ value, allowed }) =>
      `The content type ${quoted(value ?? '')} is not served here: use ${allowed}.`,
    method: ({ method, allowed }) => `There is no method ${method} at this address: use ${allowed}.`,
    route: () => 'There is nothing at this address: /openapi.json lists those there are.',
    path: () => 'The address is malformed: encode its special characters as UTF-8.',
    host: ({ value }) =>
      `The host ${quoted(value ?? '')} is not one this service answers to: call its public address, or 127.0.0.1 on its own machine.`,
    origin: ({ value }) =>
      `A page of ${quoted(value ?? '')} may not call this service: call it from its own address.`,
    'act-as': () =>
      'The header Passerelle-Act-As names nobody we know: give the id or an external id of a person, such as orcid:0000-0002-1825-0097, or leave the header out.',
    'sign-in-first': () =>
      'Sign in first. A machine sends the header Authorization: Bearer, with its key; the terminal, with the operator’s token from the data folder.',
    'authorization-twice': () => 'The header Authorization comes more than once: send one.',
    authorization: () =>
      'The header Authorization names nobody we know: give Bearer and a key, or the operator’s token, as it was given to you.',
    'acting-for-others': () =>
      'Nobody acts for others here: leave the header Passerelle-Act-As out. It is for the demonstration.',
    'too-many-links': ({ seconds }) =>
      `Too many links were asked for from there: try again in ${seconds} seconds.`,
    'too-many-sign-ins': ({ seconds }) =>
      `Too many attempts to sign in came from there: try again in ${seconds} seconds.`,
    'person-rate': ({ seconds }) => `Too many requests at once: go on after ${seconds} s, more slowly.`,
    'link-over': () => 'This link is over, or was used already: ask for another one.',
    'report-making': ({ done, all }) =>
      `This report is still being made: ${done} of ${all} offers and needs were read so far. Ask again in a moment.`,
    'no-new-email': () => 'No new address waits to be shown: give one first, as “email” of the person.',
    'address-link-over': () =>
      'This link is over, was used already, or is of another account or another address: sign in as who asked for it, or ask for another one.',
    'address-of-another': () =>
      'This address is somebody else’s on this campus, and stays so: give another one, or ask an administrator.',
    administered: () => 'The campus has an administrator already: sign in, or ask them.',
    'if-match': ({ value }) =>
      `The header If-Match is ${quoted(value ?? '')}: give the ETag you received, in straight quotes, or *.`,
    'idempotency-key': () =>
      'The header Idempotency-Key is not valid: give 1 to 200 visible ASCII characters.',
    'idempotency-key-taken': () =>
      'The header Idempotency-Key came before with another body: give a new key, or send the same body again.',
    'last-event-id': () => 'The header Last-Event-ID is not one of ours: start again without it.',
    'lost-race': () => 'Others are changing the same thing right now: try again.',
    'external-id-taken': ({ id }) =>
      `An external id already belongs to ${id}: compare with the state that stands now and change that instead.`,
    'email-taken': ({ id }) =>
      `This e-mail address is already that of ${id}: two at one address could not come in, for nobody could tell which is meant.`,
    'animators-only': () => 'Only campus animators may do this: ask one of them.',
    'administrators-only': () => 'Only campus administrators may do this: ask one of them.',
    'party-members-only': () => 'Only members of a party answer for it: ask one of them.',
    'report-kinds': ({ value, allowed }) =>
      `There is no report ${quoted(value ?? '')}: ask for one of ${allowed}.`,
    'file-in-force': ({ id }) =>
      `This file is already in force as ${id}: undo that import first, or import it again with “again”.`,
    'head-too-large': ({ max }) =>
      `The address and the headers are over ${max} bytes: send a long question as the body of POST /v1/search.`,
    'head-malformed': () => 'This is not a request in HTTP that can be read: correct its first lines.',
    'too-many-headers': ({ max }) => `The request has more than ${max} headers: send fewer.`,
    'head-too-slow': () => 'The request did not arrive in time: send it again.',
    starting: () => 'The service is still starting: try again in a moment.',
    'malformed-rdf': ({ line }) =>
      `The thesaurus cannot be read${line ? ` at line ${line}` : ''}: correct it, or send it in the format that its content type says.`,
    'no-concepts': () =>
      `There is no concept with a label in French or English in this thesaurus: say the language of labels, as ${quoted('kidney')}@en.`,
    'too-many-concepts': ({ max }) => `The thesaurus has more than ${max} concepts: import a part of it.`,
    'label-too-long': ({ id, max }) =>
      `A label of ${id} has more than ${max} characters: shorten it, or make a definition of it.`,
    'round-in-the-making': ({ id }) =>
      `Round ${id} is being made: wait until it is there, or discard it first.`,
    'round-not-proposed': ({ id, state }) =>
      `Round ${id} is ${state}: only a proposed one can be published. Start a new one.`,
    'round-not-ready': ({ id, state }) => `Round ${id} is ${state}: it has no pairs to compare.`,
    'round-out-already': ({ id, state }) =>
      `Round ${id} is ${state}: it can no longer be discarded. Start a new one to replace it.`,
    'round-superseded': ({ id }) =>
      `Members see another round than when round ${id} was proposed: start a new one, and discard this one.`,
    'no-weights-before': () => 'No weights served before these: there is nothing to go back to.',
    'introduction-not-so': ({ id, state }) =>
      `This cannot be done to introduction ${id}, which is ${state}: look at it as it stands now, somebody may have been quicker.`,
    'introduction-open': ({ id }) =>
      `An introduction of these organisations is under way as ${id}: see that one through, or stop it first.`,
    'introduction-forbidden': ({ because, id }) =>
      `${because ? `${because} ` : ''}These organisations must not be brought together: ask why with GET /v1/pairs/${id}, or passerelle why-not.`,
    'open-enough': () =>
      'Your organisation has as many requests under way as it may have: wait for answers, or take one back.',
    'claimed-by-other': () => 'Another animator is at it: wait, or take another item.',
    'undo-told': () => 'Somebody outside was told of it: it cannot be undone any more.',
    'undo-changed': () => 'Something else was done to it since: undo that first.',
    'undo-gone': () => 'There is nothing to undo: it was undone already, or is forgotten.',
    'too-many-rows': ({ max }) => `The file has more than ${max} rows: send it in parts.`,
    'no-meeting': () => 'No meeting is set yet: choose a time first.',
    ...keySituations,
  },
  rules,
  expectations: {
    string: 'a text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    text: 'Unicode text without control characters',
    text_version: 'any name for the version of the consent text that was shown, such as 2026-11',
    reference: 'an id, or an external id such as siren:130026222',
    'the cursor of an earlier page of the same list': 'the `next` of the page before, or leave it out',
    'changes-anew': 'the cursor that a request without one gets, and after that read everything anew',
    'the id of a concept': 'the id of a concept, such as federated-learning',
    'words to find': 'a word to look for: a word after - only says what must not stand',
    'YYYY-MM-DD': 'a day of the calendar, YYYY-MM-DD, such as 2027-03-31',
    'YYYY-MM-DDTHH:MM:SSZ': 'an instant in UTC, such as 2027-03-31T09:30:00Z',
    'HH:MM': 'a time of day, HH:MM, such as 07:30',
    'the number of a round': 'the number of a round, such as 3',
    'scheme:value': 'an external id, scheme:value, such as siren:130026222',
    'Europe/Paris': 'a time zone, such as Europe/Paris',
    'https://…': 'a whole address, such as https://example.org',
    FR: 'a country code of two capitals, such as FR',
    'name@example.org': 'an e-mail address, such as name@example.org',
    question: 'one of words, text, organisation, source and concept',
    source: 'the id of a statement, text or organisation, such as stm_0123456789abcdefghjkmnpqrs',
    concept: 'the id of a concept, such as federated-learning; several separated by commas, 100 at the most',
    'another-organisation': 'an organisation other than the first',
    requirements:
      'kind:lab:2 for partners of a kind, countries:3 for countries, or words to look for, without a colon after the first',
    insist: '“insist” as true, to ask also who said no before',
    'met-later': '“met” as true once the meeting is over, or call the meeting off first',
    requirement: 'one of expertise, kind and countries',
    'a day or an instant': 'a day, such as 2027-06-30, or an instant in UTC, such as 2027-06-30T22:00:00Z',
    '192.0.2.0/24': 'an address or a network, such as 192.0.2.0/24 or 2001:db8::/32',
    r1: 'a short name such as r1: a letter, then letters without accents, digits, - or _',
    'delivery-or-since': '“delivery”, or “failed_since” as an instant in UTC',
    'organisation-id': 'the id of an organisation, such as org_0123456789abcdefghjkmnpqrs',
  },
  grounds: {
    'not-discreet': 'only a discreet offer or need has a preview',
    'not-an-offer': 'only an offer is gladly given',
    'administrators-only': 'only campus administrators may change this field',
    'last-administrator': 'nobody else administers the campus: make somebody else an administrator first',
    'own-address': 'you come in by your address',
    'one-address-one-person': 'an e-mail address is one person’s',
    'address-of-another': 'only the person, or an administrator, changes an address that is there',
    'not-a-side': 'this organisation is not a side of the suggestion',
    'not-yours': 'you do not speak for this organisation',
    fixed: 'this field does not change once it is given',
    'ours-to-give': 'this id is ours to give',
    'import-open': 'this import is not in force',
    'import-in-force': 'this import is in force: undo it, or begin another',
    'import-undone': 'this import was undone: begin another',
    'import-empty': 'this import has no concepts',
    'changes-forgotten': 'what changed since then is not known any more',
    'one-question': 'one question is asked at a time, and the body has another',
    'another-question': 'it belongs to another question, or to other filters',
    'another-round': 'another round was published meanwhile: begin the list again',
    'nothing-to-find': 'it has no word to look for',
    'only-with-no': 'it goes with the answer “no” alone',
    'same-organisation': 'two organisations are asked about, and this is the same one twice',
    'only-where-met': 'it is told only of those who met',
    'only-where-not-met': 'it is told only of those who did not meet',
    'meeting-to-come': 'a meeting is set, and it is still to come',
    twice: 'it is named twice',
    'no-consent': 'it has not agreed to be suggested, or no longer does',
    'only-put-aside': 'it goes with the action “put_aside” alone',
    'webhook-credentials': 'it holds a name or a password: messages are signed instead',
    'webhook-clear': 'messages are sent over https only',
    'webhook-port': 'messages are sent to port 443 or 8443 only',
    'webhook-address-inside': 'it is not an address of the public internet',
    'webhooks-enough': 'there are twenty webhooks already: take one away first',
    'webhook-key-over': 'its key is revoked or expired',
    'one-or-since': 'either one message is sent again, or all since a time',
    'one-requirement': 'a requirement asks one thing only',
    'quiet-all-day': 'quiet hours end at another time than they begin',
    'long-absence': 'it is more than 92 days after the first one: stop the e-mails you do not want instead',
  },
  cures,
  reasons,
  pairs,
  introductions,
  calls,
  queue,
  reports,
  personal,
  rounds,
  hit,
  wordless,
  labels,
  notices,
  ...mail,
  asked,
  webhooks,
};
