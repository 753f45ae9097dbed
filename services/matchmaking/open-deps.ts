// Opens what the handlers and the calls of matchmaking share.
import type { Platform } from '../platform/service.ts';
import { createFilling } from './campus-round/fill-campus.ts';
import { createCampus } from './campus/campus.ts';
import { createHeldExposure } from './candidates/hold-exposure.ts';
import type { Deps } from './deps.ts';
import { createHeldNearest } from './findings/hold-nearest.ts';
import { letOthersIn } from './in-slices.ts';
import { findings } from './kept/findings.ts';
import { openKept } from './kept/kept.ts';
import { pairSecrets } from './kept/pair-secrets.ts';
import { suggestions } from './kept/suggestions.ts';
import { createHeldForecast } from './partners/hold-forecast.ts';
import { createTextThemes } from './partners/text-themes.ts';
import { createAskedInVain } from './suggestions/asked-in-vain.ts';
import { followUp } from './suggestions/follow-up.ts';
import { createLiveCounts } from './suggestions/live-counts.ts';
import { createLivePairs } from './suggestions/live-pairs.ts';
import { whyDropped } from './suggestions/why-dropped.ts';

/** What it asks of other services. */
export type Asked = Pick<Deps, 'expertise' | 'timeZone'>;

export const openDeps = async (platform: Platform, { expertise, timeZone }: Asked): Promise<Deps> => {
  const { schedule, clock, newId, log } = platform;
  const kept = await openKept(platform);
  const suggested = await platform.collection(suggestions);
  const found = await platform.collection(findings);
  const campus = createCampus();
  const stopping = new AbortController();
  const deps: Deps = {
    kept,
    campus,
    findings: found,
    nearest: createHeldNearest({ findings: found, campus, clock }),
    suggestions: suggested,
    pairSecrets: await platform.collection(pairSecrets),
    themes: createTextThemes(),
    forecast: createHeldForecast(letOthersIn),
    exposure: createHeldExposure(kept),
    askedInVain: createAskedInVain({ campus, clock }),
    livePairs: createLivePairs({ suggestions: suggested, clock }),
    liveCounts: createLiveCounts({ suggestions: suggested, clock }),
    whyDropped: (...asked) => whyDropped(deps)(...asked),
    expertise,
    timeZone,
    filling: createFilling({ kept, schedule, clock }),
    // A rule changes no words: it holds at once, also while expertise is out of reach.
    lookAgain: (organisationIds, requestId) =>
      followUp(deps, { organisationIds }, { signal: stopping.signal, requestId, keepWords: true }),
    stopping,
    schedule,
    clock,
    newId,
    log,
  };
  return deps;
};
