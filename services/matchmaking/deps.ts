// What the handlers and the calls of matchmaking share.
import type { Logger } from 'pino';
import type { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { Collection } from '../platform/document-store/document-store.ts';
import type { NewId } from '../platform/ids.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Schedule } from '../platform/schedule/schedule.ts';
import type { Filling } from './campus-round/fill-campus.ts';
import type { Campus } from './campus/campus.ts';
import type { HeldExposure } from './candidates/hold-exposure.ts';
import type { Finding } from './findings/finding.ts';
import type { HeldNearest } from './findings/hold-nearest.ts';
import type { Kept } from './kept/kept.ts';
import type { PairSecret } from './kept/pair-secrets.ts';
import type { HeldForecast } from './partners/hold-forecast.ts';
import type { LookAgain } from './on-rule-due.ts';
import type { TextThemes } from './partners/text-themes.ts';
import type { AskedInVain } from './suggestions/asked-in-vain.ts';
import type { HeldLiveCounts } from './suggestions/live-counts.ts';
import type { LivePairs } from './suggestions/live-pairs.ts';
import type { KeptSuggestion } from './suggestions/suggestion.ts';
import type { WhyDropped } from './suggestions/why-dropped.ts';

export interface Deps {
  /** What people decided, and what rounds made of it. */
  readonly kept: Kept;
  /** In the memory of this process: all that profiles says and pairs are judged by. */
  readonly campus: Campus;
  readonly findings: Collection<Finding>;
  readonly nearest: HeldNearest;
  readonly suggestions: Collection<KeptSuggestion>;
  readonly pairSecrets: Collection<PairSecret>;
  readonly themes: TextThemes;
  readonly forecast: HeldForecast;
  readonly exposure: HeldExposure;
  readonly askedInVain: AskedInVain;
  readonly livePairs: LivePairs;
  readonly liveCounts: HeldLiveCounts;
  readonly whyDropped: WhyDropped;
  readonly expertise: Client<typeof ExpertiseServiceDefinition>;
  /** The campus's, such as `Europe/Paris`; see `ask-time-zone-api.ts`. */
  readonly timeZone: () => Promise<string>;
  /** Told of what comes in: a campus without a round gets one by itself. */
  readonly filling: Filling;
  /** After a write of a rule; see `on-rule-due.ts`. */
  readonly lookAgain: LookAgain;
  /** Aborts when the service stops: a round goes on at its next start. */
  readonly stopping: AbortController;
  readonly schedule: Schedule;
  readonly clock: () => Date;
  readonly newId: NewId;
  readonly log: Logger;
}
