// A campus that is no demonstration, as it is started first: empty, with its web app made. Links to sign in, which others
// would get by mail, are read where the process tells them.
import { webAppAt } from './demonstration-mesh.ts';
import { embeddedMesh } from './embedded-mesh.ts';
import type { RestClient } from './rest-client.ts';

export interface RealCampus {
  readonly url: string;
  rest(): RestClient;
  /** By which the first administrator comes in. */
  firstLink(): string;
  /** Those told so far, the latest last. */
  links(): readonly string[];
  discard(): Promise<void>;
}

export const realCampus = async (): Promise<RealCampus> => {
  const mesh = await embeddedMesh();
  await mesh.start();
  const { url } = mesh.process();
  await webAppAt(url).catch(async (error: unknown) => {
    await mesh.discard();
    throw error;
  });
  const told = (pattern: RegExp): readonly string[] =>
    [...mesh.output().matchAll(pattern)].map(([link]) => link);
  return {
    url,
    rest: mesh.rest,
    firstLink: () => told(/http:\S+\/sign-in\/first#\S+/g).at(-1) ?? '',
    links: () => told(/http:\S+\/(?:sign-in|account\/address)#\S+/g),
    discard: mesh.discard,
  };
};
