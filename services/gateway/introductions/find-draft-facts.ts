// What the draft of an introduction's message is made of: names and reasons, as somebody of the campus may see them who is
// of none of its parties, since all of them read it.
import { type Actor, type Locale, serviceActor } from '../../platform/access/actor.ts';
import type { AskingAtEdge } from '../edge.ts';
import { sentencesOf } from '../sentences/choose-language.ts';
import { findOrganisations, type FindOrganisation } from '../suggestions/find-other.ts';
import { nameSources } from '../suggestions/name-sources.ts';
import { isHidden } from '../suggestions/show-pair.ts';
import { showReason } from '../suggestions/show-reason.ts';
import type { Side, Suggestion } from '../suggestions/suggestion.ts';
import type { DraftFacts, DraftParty, DraftReason } from './draft-message.ts';
import { type Introduction, isIntroduced } from './introduction.ts';

const stranger = ({ locale, requestId }: Actor): Actor => ({
  kind: 'person',
  memberships: [],
  animator: false,
  administrator: false,
  locale,
  requestId,
});

interface Known {
  readonly organisation: string | undefined;
  readonly side: Side | undefined;
  readonly name?: string;
  readonly kind?: string;
}

const findSuggestion = async (id: string | undefined, request: AskingAtEdge) => {
  if (id === undefined) return undefined;
  const found = await request.edge.suggestions.get(id, request);
  return found.ok ? found.value : undefined;
};

/** A discreet side is named once it is introduced, not before. */
const findParty = async (
  organisation: string | undefined,
  side: Side | undefined,
  { organisations, introduced }: { readonly organisations: FindOrganisation; readonly introduced: boolean },
): Promise<Known> => {
  const found = organisation === undefined ? undefined : await organisations(organisation);
  const isNamed = found !== undefined && (introduced || !side?.discreet);
  return {
    organisation,
    side,
    ...(isNamed ? { name: String(found['name']) } : {}),
    ...(found === undefined ? {} : { kind: String(found['kind']) }),
  };
};

const reasonsOf = async (
  own: Known,
  other: Known | undefined,
  as: AskingAtEdge,
): Promise<readonly DraftReason[]> => {
  const { side, organisation = '' } = own;
  if (!side) return [];
  const sources = await nameSources(as)(side);
  const textIn = (reason: Side['reasons'][number], locale: Locale): string | undefined => {
    const sentences = sentencesOf(locale);
    const telling = {
      ...{ actor: as.actor, sentences, sources, ours: organisation },
      own: own.name ?? sentences.introductions.party(undefined, own.kind),
      theirs: other?.organisation,
      name: other?.name,
    };
    const text = showReason(reason, telling)?.json['text'];
    return typeof text === 'string' ? text : undefined;
  };
  return side.reasons.flatMap((reason) => {
    const [fr, en] = [textIn(reason, 'fr'), textIn(reason, 'en')];
    return fr === undefined || en === undefined ? [] : [{ code: reason.code, text: { fr, en } }];
  });
};

/** In the order of the suggestion, where there is one: the reader may not know whose the other side is. */
const partiesOf = (of: Introduction, suggestion: Suggestion | undefined) =>
  suggestion && suggestion.sides.length === of.parties.length
    ? suggestion.sides.map((side) => ({ organisation: side.organisation, side }))
    : of.parties.map(({ organisation }) => ({ organisation, side: undefined }));

export const findDraftFacts = async (of: Introduction, request: AskingAtEdge): Promise<DraftFacts> => {
  const asService = { ...request, actor: serviceActor(request.call.requestId) };
  const as = { ...request, actor: stranger(request.actor) };
  const introduced = isIntroduced(of.stage);
  const organisations = findOrganisations(introduced ? asService : as);
  const suggestion = await findSuggestion(of.suggestion, asService);
  const known = await Promise.all(
    partiesOf(of, suggestion).map(({ organisation, side }) =>
      findParty(organisation, side, { organisations, introduced }),
    ),
  );
  const isKept = suggestion === undefined || isHidden(suggestion);
  const parties = await Promise.all(
    known.map(async (own): Promise<DraftParty> => {
      const other = known.find((one) => one !== own);
      const { name, kind } = own;
      const reasons = isKept ? [] : await reasonsOf(own, other, as);
      return { ...(name === undefined ? {} : { name }), ...(kind === undefined ? {} : { kind }), reasons };
    }),
  );
  return {
    parties,
    agreed: introduced || of.stage === 'agreed',
    slots: of.freeSlots,
    timeZone: await request.edge.timeZone(),
  };
};
