// Keeps the latest changes of suggestions for those who follow them: ids and whose they are, no words.
import type { SuggestionChanged } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { suggestionChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { RecentEvents } from './events/recent-events.ts';
import type { Told } from './events/tell-event.ts';
import { followedTopics } from './followed-topics.ts';

const toldOf = ({ id, version, suggestion }: SuggestionChanged, recent: RecentEvents): Told => {
  if (suggestion === undefined) {
    const before = recent.latestAbout(id);
    const known = before?.kind === 'suggestion' ? before : undefined;
    return {
      kind: 'suggestion',
      id,
      version,
      ...(known?.sides ? { sides: known.sides.map((side) => ({ ...side, version: side.version + 1 })) } : {}),
      animatorsOnly: known?.animatorsOnly ?? true,
      removed: true,
    };
  }
  const sides = suggestion.sides.map((side) => ({
    organisation: side.organisationId,
    discreet: side.discreet,
    // An earlier release did not tell them apart.
    version: side.version || version,
  }));
  return {
    kind: 'suggestion',
    id,
    version,
    sides,
    animatorsOnly: suggestion.sides.some((side) => side.animatorsOnly),
    removed: false,
  };
};

export const onSuggestionChanged = follow(
  suggestionChanged,
  'every',
  (events, { recent }: { recent: RecentEvents }) => {
    for (const { message, at } of events)
      recent.append({
        topic: followedTopics.suggestion,
        partition: at.partition,
        offset: at.offset,
        told: toldOf(message, recent),
      });
    return Promise.resolve();
  },
);
