// What of an event one reader may be told: ids and versions, never words. Pure.
import type { Actor } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/may.ts';

export type Told =
  | {
      readonly kind: 'suggestion';
      readonly id: string;
      readonly version: number;
      /** Absent once the suggestion is removed and nobody remembers whose it was: animators alone are told. */
      readonly sides?: readonly { readonly organisation: string; readonly discreet: boolean }[];
      readonly animatorsOnly: boolean;
      readonly removed: boolean;
    }
  | {
      readonly kind: 'notice';
      readonly id: string;
      readonly version: number;
      readonly person?: string;
      readonly organisation?: string;
      readonly suggestion?: string;
      readonly removed: boolean;
    };

const removal = ({ removed }: Told): object => (removed ? { removed: true } : {});

const tellSuggestion = (told: Told & { kind: 'suggestion' }, actor: Actor): object | undefined => {
  const { id, version, sides = [], animatorsOnly } = told;
  const hidden = animatorsOnly || sides.length === 0;
  const own = sides.filter(({ organisation }) =>
    may(actor, 'read-hidden', { owners: hidden ? [] : [organisation] }),
  );
  if (own.length === 0 && !may(actor, 'read-hidden')) return undefined;
  const known = sides.filter((side) => own.includes(side) || !side.discreet);
  return { id, version, organisations: known.map(({ organisation }) => organisation), ...removal(told) };
};

/** The data of the server-sent event; undefined where this reader is told nothing. */
export const tellEvent = (told: Told, actor: Actor): object | undefined => {
  if (told.kind === 'suggestion') return tellSuggestion(told, actor);
  const { id, version, person, organisation, suggestion } = told;
  if (!may(actor, 'read-personal', person === undefined ? {} : { personId: person })) return undefined;
  return { id, version, person, organisation, suggestion, ...removal(told) };
};
