// `passerelle explain A B`: how well one source answers another, and by which words of both; of two organisations, how
// well the need of one and the offer of the other do that answer one another best.
import type { Api, Json } from '../api/api.ts';
import type { Command, Context } from '../command.ts';
import { findOrganisation } from '../find-organisation.ts';
import { bar, percent, table, wrap } from '../lay-out-text.ts';
import { markedWords } from '../mark-words.ts';
import { usageOf } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';
import { listOf } from '../show-suggestion.ts';
import { strongestMatch } from '../strongest-match.ts';
import type { Screen } from '../terminal.ts';
import { exitCodes } from '../told.ts';

interface Source {
  readonly id: string;
  readonly called: string;
  readonly isOrganisation: boolean;
}

interface Explained {
  readonly asking: string;
  readonly answering: string;
  readonly explanation: Json;
  /** What was chosen to be explained, where that was not said. */
  readonly chosen?: string;
}

const statementOrText = /^(stm|txt)_[0-9a-z]+$/;

const sourceOf = async (api: Api, wanted: string, say: Sentences): Promise<Source> => {
  if (statementOrText.test(wanted)) return { id: wanted, called: wanted, isOrganisation: false };
  const { id, name } = await findOrganisation(api, wanted, say);
  return { id, called: name, isOrganisation: true };
};

const quoteLines = (of: Json, say: Sentences, { paint, columns }: Screen): readonly string[] =>
  (['asking', 'answering'] as const).flatMap((side) =>
    listOf((of['quotes'] as Json | undefined)?.[side]).flatMap((quote) => {
      const label = `  ${say.explanationSides[side]} `;
      return wrap(say.quoted(markedWords(quote, paint)), columns - 2, label).map(
        side === 'asking' ? paint.dim : paint.cyan,
      );
    }),
  );

/** What both sides say, or what a part without words is called. */
const saidBy = ({ asked, found, label }: Json): string => {
  if (typeof label === 'string') return label;
  return asked === found ? String(found) : `${String(asked)} ↔ ${String(found)}`;
};

const explanationLines = (of: Json, say: Sentences, screen: Screen): readonly string[] => {
  const parts = listOf(of['parts']);
  if (parts.length === 0) return [say.nothingInCommon];
  const score = Number(of['score']);
  const rows = parts.map((part) => [
    `  ${percent(Number(part['share']))}`,
    saidBy(part),
    screen.paint.dim(say.partKinds[String(part['kind'])] ?? ''),
  ]);
  return [
    `${screen.paint.green(bar(score, 10))} ${percent(score)}`,
    '',
    ...quoteLines(of, say, screen),
    '',
    ...table(rows),
  ];
};

const explainSources = async (api: Api, asking: Source, answering: Source): Promise<Explained> => {
  const pairs = [{ asking: asking.id, answering: answering.id }];
  const { items } = await api.ask({ method: 'POST', path: '/v1/explain', body: { pairs } });
  const [explanation = {}] = listOf(items);
  return { asking: asking.called, answering: answering.called, explanation };
};

const explainOrganisations = async (
  api: Api,
  one: Source,
  other: Source,
  say: Sentences,
): Promise<Explained> => {
  const match = await strongestMatch(api, one.id, other.id);
  if (!match) return { ...(await explainSources(api, one, other)), chosen: say.descriptionsOnly };
  const { explanation, organisations } = match;
  const [asking, answering] = organisations[0] === one.id ? [one, other] : [other, one];
  const chosen = say.strongest(String(explanation['asking']), String(explanation['answering']));
  return { asking: asking.called, answering: answering.called, explanation, chosen };
};

export const explain: Command = {
  options: { as: 'value', json: 'flag' },
  typedFor: { 'pairs[0].asking': 'A', 'pairs[0].answering': 'B' },
  run: async (given, { api: connect, terminal: { out }, say }: Context) => {
    const [one, two, extra] = given.words;
    if (one === undefined || two === undefined)
      throw usageOf(say.missingArgument(one === undefined ? 'A' : 'B'));
    if (extra !== undefined) throw usageOf(say.tooManyArguments(say.quoted(extra)));
    const api = connect({ actAs: given.value('as') });
    const asking = await sourceOf(api, one, say);
    const answering = await sourceOf(api, two, say);
    const areOrganisations = asking.isOrganisation && answering.isOrganisation && asking.id !== answering.id;
    const explained = areOrganisations
      ? await explainOrganisations(api, asking, answering, say)
      : await explainSources(api, asking, answering);
    const { explanation, chosen } = explained;
    if (given.flag('json')) {
      out.line(JSON.stringify(explanation, undefined, 2));
      return exitCodes.done;
    }
    out.line(say.explained(out.paint.bold(explained.asking), out.paint.bold(explained.answering)));
    if (chosen !== undefined) wrap(chosen, out.columns - 2).forEach((line) => out.line(out.paint.dim(line)));
    out.line('');
    for (const line of explanationLines(explanation, say, out)) out.line(line);
    return exitCodes.done;
  },
};
