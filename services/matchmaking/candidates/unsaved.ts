// A statement as it is being written: what would answer it, beside what is known of its organisation. Pure.
import type { Answered, Asked } from '../ask-similar-api.ts';
import { type KnownSource, sourceOf, standsBehind } from '../campus/source-of.ts';
import { answered } from '../scoring/thresholds.ts';
import { fitOfMatch } from '../scoring/ways.ts';
import type { StatementType } from '../scoring/kinds-and-types.ts';
import { type Gathered, type Gathering, matchKey, matchOf } from './gathered.ts';

export interface Unsaved {
  readonly organisationId: string;
  readonly kind: 'offer' | 'need';
  readonly type?: StatementType;
  readonly text: string;
}

/** Stands for the id that it has not. */
export const unsavedId = 'unsaved';

/** For members, only what all of them may see answers: asking again and again would find out what is discreet. */
export const unsavedQuestions = ({ kind, text }: Unsaved, openOnly: boolean): readonly Asked[] => {
  const asked = { question: { text }, openOnly } as const;
  return kind === 'need'
    ? [
        { id: 'offers', ...asked, kinds: ['offer'] },
        { id: 'texts', ...asked, kinds: ['text', 'organisation'] },
      ]
    : [{ id: 'needs', ...asked, kinds: ['need'] }];
};

const asSource = ({ organisationId, kind, type }: Unsaved, today: number): KnownSource => ({
  id: unsavedId,
  kind,
  owners: [organisationId],
  visibility: 'campus',
  discreet: false,
  ...(type === undefined ? {} : { type }),
  expired: false,
  since: today,
});

/** Those who would answer it well enough, each with all that is known between both. */
export const withUnsaved = (
  unsaved: Unsaved,
  of: ReadonlyMap<string, Answered>,
  known: ReadonlyMap<string, Gathered>,
  { campus, today }: Gathering,
): ReadonlyMap<string, Gathered> => {
  const own = asSource(unsaved, today);
  const by = { id: unsavedId, version: 0, owners: [], others: [], semantics: 0, at: '', hits: [], kin: [] };
  const found = new Map<string, Gathered>();
  for (const { sources } of of.values())
    for (const { sourceId, likeness } of sources) {
      const other = sourceOf(campus, sourceId);
      if (!other || standsBehind(other, unsaved.organisationId, campus)) continue;
      const ends = unsaved.kind === 'need' ? { need: own, answer: other } : { need: other, answer: own };
      for (const owner of other.owners) {
        const ids =
          unsaved.kind === 'need'
            ? { needer: unsaved.organisationId, answerer: owner }
            : { needer: owner, answerer: unsaved.organisationId };
        const match = matchOf(ends, ids, likeness, today);
        if (fitOfMatch(match) < answered) continue;
        const pair: Gathered = found.get(owner) ?? {
          ...known.get(owner),
          matches: new Map(known.get(owner)?.matches),
        };
        pair.matches.set(matchKey(match), { by, says: match });
        found.set(owner, pair);
      }
    }
  return found;
};
