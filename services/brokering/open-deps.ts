// Opens what the handlers and the calls of brokering share.
import { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { VocabularyServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { MatchmakingServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import type { Platform } from '../platform/service.ts';
import { createTimeZone } from './ask-profiles-api.ts';
import { createCampus } from './campus/campus.ts';
import type { Deps } from './deps.ts';
import { openKept } from './kept/kept.ts';

export const openDeps = async (platform: Platform): Promise<Deps> => {
  const { schedule, clock, newId, log } = platform;
  const profiles = platform.client(ProfilesServiceDefinition);
  return {
    kept: await openKept(platform),
    campus: createCampus(),
    profiles,
    matchmaking: platform.client(MatchmakingServiceDefinition),
    expertise: platform.client(ExpertiseServiceDefinition),
    vocabulary: platform.client(VocabularyServiceDefinition),
    timeZone: createTimeZone(profiles, clock),
    stopping: new AbortController(),
    schedule,
    clock,
    newId,
    log,
  };
};
