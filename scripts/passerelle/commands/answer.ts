// `passerelle answer NAME OTHER ANSWER`: what one side says to a suggestion.
import type { Api, Json } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import type { Command } from '../command.ts';
import { findOrganisation, type Organisation } from '../find-organisation.ts';
import { matchName } from '../match-name.ts';
import { usageOf } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';
import { orTell } from '../tell-refusal.ts';
import { exitCodes, Told } from '../told.ts';

const isId = (wanted: string): boolean => /^sug_[0-9a-z]+$/.test(wanted);

interface Suggested {
  readonly id: string;
  /** Id of the other side. */
  readonly other: string;
  readonly name: string;
}

const answers = ['interested', 'not_now', 'no'] as const;

/** Those with a name, also the ones that were answered and are withdrawn since. */
const suggestedTo = async (api: Api, id: string): Promise<readonly Suggested[]> => {
  const named = new Map<string, Suggested>();
  for (const answer of [undefined, answers.join(',')])
    for await (const one of pagesOf(api, `/v1/organisations/${id}/suggestions`, { query: { answer } })) {
      const other = one['organisation'] as Json | undefined;
      if (other === undefined) continue;
      const suggestion = String(one['id']);
      named.set(suggestion, { id: suggestion, other: String(other['id']), name: String(other['name']) });
    }
  return [...named.values()];
};

/** By the name of the other side, among those there are; else whatever else of the campus is meant. */
const byName = async (
  api: Api,
  { id, name }: Organisation,
  { wanted, say }: { wanted: string; say: Sentences },
): Promise<string> => {
  const named = await suggestedTo(api, id);
  const match = matchName(wanted, named);
  if (match.kind === 'found') return match.one.id;
  if (match.kind === 'ambiguous') {
    const among = match.among.map((one) => `\n  ${one.name}  ${one.id}`).join('');
    throw new Told(`${say.ambiguous(say.quoted(wanted))}${among}`);
  }
  const meant = await findOrganisation(api, wanted, say);
  if (meant.id === id) throw usageOf(say.pairs.itself(say.quoted(meant.name)));
  const suggested = named.find(({ other }) => other === meant.id);
  if (suggested) return suggested.id;
  throw new Told(say.pairs.notAmong(say.quoted(meant.name), say.quoted(name)));
};

const tell = (of: Json, { name }: Organisation, say: Sentences): readonly string[] => {
  const other = (of['organisation'] ?? {}) as Json;
  const answer = String(of['answer']);
  const isGone = of['state'] === 'withdrawn';
  const said = say.pairs.saidAnswers[answer] ?? answer;
  const given = (field: string): string | undefined => of[field] as string | undefined;
  const how =
    answer === 'no' ? `, ${say.pairs.declined(given('decline_reason'), given('declined_until'))}` : '';
  const next: Readonly<Record<string, string>> = {
    interested: isGone ? say.pairs.goneNow : say.pairs.stays,
    not_now: isGone ? say.pairs.goneNow : say.pairs.rests,
    no: say.pairs.takeBack(JSON.stringify(name), JSON.stringify(other['name'] ?? of['id'])),
  };
  return [
    say.pairs.answered(String(other['name'] ?? say.unnamed), `${said}${how}`),
    ...(next[answer] === undefined ? [] : [next[answer]]),
  ];
};

export const answer: Command = {
  options: { reason: 'value', until: 'value', as: 'value', json: 'flag' },
  places: { NAME: 0 },
  typedFor: { answer: 'ANSWER', reason: '--reason', until: '--until', organisation: 'NAME' },
  run: async (given, { api: connect, terminal: { out }, say }) => {
    const [wanted, other, said, extra] = given.words;
    if (wanted === undefined || other === undefined || said === undefined) {
      const missing = wanted === undefined ? 'NAME' : other === undefined ? 'OTHER' : 'ANSWER';
      throw usageOf(say.missingArgument(missing));
    }
    if (extra !== undefined) throw usageOf(say.tooManyArguments(say.quoted(extra)));
    const answered = said.replaceAll('-', '_');
    if (!answers.some((one) => one === answered))
      throw usageOf(say.badOption('ANSWER', say.quoted(said), say.oneOf(answers)));
    const actAs = given.value('as');
    const api = connect({ actAs });
    const organisation = await findOrganisation(api, wanted, say);
    const told =
      actAs === undefined ? undefined : () => say.mayNotSeeSuggestions(actAs, say.quoted(organisation.name));
    const id = isId(other) ? other : await orTell(byName(api, organisation, { wanted: other, say }), told);
    const body = {
      organisation: organisation.id,
      answer: answered,
      reason: given.value('reason')?.replaceAll('-', '_'),
      until: given.value('until'),
    };
    const suggestion = await orTell(
      api.ask({ method: 'POST', path: `/v1/suggestions/${id}/answer`, body }),
      isId(other) ? undefined : told,
    );
    if (given.flag('json')) out.line(JSON.stringify(suggestion, undefined, 2));
    else for (const line of tell(suggestion, organisation, say)) out.line(line);
    return exitCodes.done;
  },
};
