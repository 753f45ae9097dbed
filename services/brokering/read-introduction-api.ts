// An introduction as one reader sees it, with the words that go with it.
import type { Introduction as IntroductionMessage } from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import type { Deps } from './deps.ts';
import { introductionMessage } from './introduction-messages-api.ts';
import { asFirstAsker } from './introductions/as-first-asker.ts';
import { freeSlots } from './introductions/free-slots.ts';
import { isIn, isIntroduced } from './introductions/party.ts';
import type { KeptIntroduction } from './kept/introductions.ts';
import type { IntroductionWords } from './kept/words.ts';

/** A first meeting. */
const meetingMinutes = 45;
const mostSlots = 12;

export interface ReadFor {
  /** Undefined: an animator. */
  readonly organisationId?: string;
}

export const tellIntroduction = async (
  deps: Pick<Deps, 'clock' | 'timeZone'>,
  of: KeptIntroduction,
  { organisationId, words }: ReadFor & { readonly words?: IntroductionWords | undefined },
): Promise<IntroductionMessage | undefined> => {
  const now = deps.clock();
  const windows = of.parties.filter(isIn).map((party) => party.windows);
  const slots = isIntroduced(of)
    ? freeSlots(windows, {
        minutes: meetingMinutes,
        now,
        timeZone: await deps.timeZone(),
        atMost: mostSlots,
      })
    : [];
  const seen = organisationId === undefined ? of : asFirstAsker(of, organisationId, now);
  return introductionMessage(seen, {
    ...(organisationId === undefined ? {} : { organisationId }),
    words,
    freeSlots: slots,
  });
};

/** Undefined where the reader may not know of it. */
export const readIntroduction = async (
  deps: Pick<Deps, 'clock' | 'timeZone' | 'kept'>,
  { document }: Stored<KeptIntroduction>,
  reader: ReadFor,
): Promise<IntroductionMessage | undefined> => {
  const words = await deps.kept.words.get(document.id);
  return tellIntroduction(deps, document, { ...reader, words: words?.document });
};
