// What is another thing to somebody once an organisation, or its consent to appear to partners, is.
import type { Deps } from '../deps.ts';
import { eachProfile } from '../each-profile.ts';
import type { FeedKind } from './change-feed.ts';
import { tellChanges } from './tell-changes.ts';

const atOnce = 100;

const tellEach = async (deps: Deps, kind: FeedKind, index: string, id: string): Promise<void> => {
  let some: string[] = [];
  for await (const { document } of eachProfile(deps, kind, index, id)) {
    some.push(document.id);
    if (some.length < atOnce) continue;
    await tellChanges(deps, kind, some);
    some = [];
  }
  if (some.length > 0) await tellChanges(deps, kind, some);
};

/** Itself first: who reads on in the feed knows whose the rest is. */
export const tellOfOrganisation = async (deps: Deps, id: string): Promise<void> => {
  await tellChanges(deps, 'organisation', [id]);
  await tellEach(deps, 'organisation', 'ofParent', id);
  await tellEach(deps, 'statement', 'ofOrganisation', id);
  await tellEach(deps, 'text', 'ofOrganisation', id);
};
