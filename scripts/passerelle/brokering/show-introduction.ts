// An introduction on a terminal: where it stands, its line of steps, who is in it, and what may be done.
import type { Json } from '../api/api.ts';
import { wrap } from '../lay-out-text.ts';
import type { Sentences } from '../say/en.ts';
import { minuteOf } from '../show-round.ts';
import { nameOf } from '../show-rule.ts';
import { listOf } from '../show-suggestion.ts';
import type { Screen } from '../terminal.ts';

interface Showing {
  readonly say: Sentences;
  readonly screen: Screen;
}

export const windowText = ({ start, end }: Json): string =>
  `${minuteOf(start)} – ${minuteOf(end).slice(11)} UTC`;

const partyText = (party: Json, { brokering, kinds }: Sentences): string => {
  const organisation = party['organisation'] as Json | undefined;
  const about = party['about'] as Json | undefined;
  const person = party['person'] as Json | undefined;
  const kind = String(about?.['kind'] ?? '');
  const name = organisation ? nameOf(organisation) : brokering.unnamed(kinds[kind] ?? '');
  const answer = party['answer'];
  const { name: who, email } = person ?? {};
  const contact = [who, email].filter((part) => part !== undefined).map(String);
  return [
    name,
    ...(party['own'] === true ? [brokering.own] : []),
    ...(answer === undefined ? [] : [brokering.answers[String(answer)] ?? String(answer)]),
    ...(contact.length > 0 ? [contact.join(' · ')] : []),
  ].join(' · ');
};

const stepsLine = (of: Json, { say: { brokering }, screen: { paint } }: Showing): string =>
  listOf(of['steps'])
    .map(({ stage, reached }) => {
      const word = brokering.stages[String(stage)] ?? String(stage);
      return reached === true ? paint.green(word) : paint.dim(word);
    })
    .join(' → ');

/** Two lines: as in a list. */
export const introductionLines = (of: Json, { say, screen }: Showing): readonly string[] => {
  const stage = say.brokering.stages[String(of['stage'])] ?? String(of['stage']);
  return [
    ...wrap(screen.paint.bold(String(of['sentence'])), screen.columns - 2),
    screen.paint.dim(`    ${stage} · ${String(of['id'])}`),
  ];
};

const indented = (texts: readonly string[]): readonly string[] => texts.map((text) => `    ${text}`);

const section = (heading: string, texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : [`  ${heading}`, ...indented(texts)];

export const wholeIntroduction = (of: Json, showing: Showing): readonly string[] => {
  const { say, screen } = showing;
  const { brokering } = say;
  const meeting = of['meeting'] as Json | undefined;
  const called = meeting?.['cancelled'] === true ? brokering.calledOff : brokering.meeting;
  const actions = (of['actions'] as readonly string[] | undefined) ?? [];
  const commands = actions.flatMap((action) => brokering.commandOf[action] ?? []);
  return [
    ...introductionLines(of, showing),
    `  ${stepsLine(of, showing)}`,
    ...section(
      brokering.parties,
      listOf(of['parties']).map((party) => partyText(party, say)),
    ),
    ...(meeting ? [`  ${called} ${windowText(meeting)}`] : []),
    ...section(brokering.freeSlots, listOf(of['free_slots']).map(windowText)),
    ...listOf(of['reasons']).flatMap(({ text }) => wrap(String(text), screen.columns - 2, '  – ')),
    ...section(
      brokering.history,
      listOf(of['history']).map((act) => {
        const person = act['person'] as Json | undefined;
        const code = act['code'] === undefined ? '' : ` (${String(act['code'])})`;
        const who = person === undefined ? String(act['by']) : nameOf(person);
        return `${minuteOf(act['at'])}  ${String(act['action'])}${code} · ${who}`;
      }),
    ),
    ...(commands.length > 0
      ? [
          screen.paint.dim(
            `  ${brokering.possible} ${commands.map((one) => `${one} ${String(of['id'])}`).join(', ')}`,
          ),
        ]
      : []),
  ];
};
