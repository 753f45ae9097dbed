// Calls for projects and consortia on a terminal.
import type { Json } from '../api/api.ts';
import { percent, table, wrap } from '../lay-out-text.ts';
import type { Sentences } from '../say/en.ts';
import { nameOf } from '../show-rule.ts';
import { listOf } from '../show-suggestion.ts';
import type { Screen } from '../terminal.ts';

interface Showing {
  readonly say: Sentences;
  readonly screen: Screen;
}

export const callLines = (of: Json, { say, screen }: Showing): readonly string[] => {
  const { brokering } = say;
  const open = of['open'] === true ? brokering.open : brokering.notOpen;
  const until = brokering.until(say.day(String(of['closes_on'])));
  const ids = (of['external_ids'] as readonly string[] | undefined) ?? [];
  return [
    ...wrap(screen.paint.bold(String(of['title'])), screen.columns - 2),
    screen.paint.dim(`    ${[open, until, ...ids, String(of['id'])].join(' · ')}`),
  ];
};

const requirementLine = (of: Json, { say: { brokering } }: Showing): string => {
  const mandatory = of['mandatory'] === true ? brokering.mandatory : brokering.wished(Number(of['weight']));
  return `  ${String(of['id'])}  ${String(of['text'])} (${mandatory})`;
};

export const wholeCall = (of: Json, showing: Showing): readonly string[] => [
  ...callLines(of, showing),
  ...wrap(String(of['text']), showing.screen.columns - 2, '    '),
  ...listOf(of['requirements']).map((one) => requirementLine(one, showing)),
  `  ${showing.say.brokering.partners(Number(of['least_partners']), Number(of['most_partners']))}`,
];

export const fitRows = (fits: readonly Json[]): readonly string[] =>
  table(
    fits.map(({ organisation, likeness, requirements }) => [
      percent(Number(likeness)),
      nameOf(organisation as Json),
      ((requirements as readonly string[] | undefined) ?? []).join(' '),
    ]),
  );

const consortiumLines = (of: Json, at: number, { say, screen }: Showing): readonly string[] => [
  ...wrap(screen.paint.bold(`${at + 1}. ${String(of['text'])}`), screen.columns - 2),
  ...listOf(of['partners']).flatMap((partner) => [
    `  ${nameOf(partner['organisation'] as Json)}${partner['pinned'] === true ? ` · ${say.brokering.pinned}` : ''}`,
    ...listOf(partner['reasons']).flatMap(({ text }) => wrap(String(text), screen.columns - 2, '    – ')),
  ]),
  ...listOf(of['gaps']).flatMap(({ text, requirement }) =>
    wrap(screen.paint.yellow(String(text ?? requirement)), screen.columns - 2, '  ! '),
  ),
];

export const consortiaLines = (of: Json, showing: Showing): readonly string[] => {
  const { screen } = showing;
  const texts = (field: string): readonly string[] =>
    listOf(of[field]).flatMap(({ text }) => wrap(screen.paint.yellow(String(text)), screen.columns - 2));
  return [
    ...texts('troubles'),
    ...listOf(of['consortia']).flatMap((one, at) => [
      ...(at > 0 ? [''] : []),
      ...consortiumLines(one, at, showing),
    ]),
    ...texts('missing'),
  ];
};
