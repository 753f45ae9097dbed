// Which services call which: the one table from which come the addresses that a process needs, and the calls that it
// lets in when peers show certificates.
import type { ServiceName } from './service-names.ts';

export const calls: Readonly<Record<ServiceName, readonly ServiceName[]>> = {
  profiles: [],
  expertise: [],
  matchmaking: ['profiles', 'expertise'],
  brokering: ['profiles', 'expertise', 'matchmaking'],
  notifications: ['profiles'],
  gateway: ['profiles', 'expertise', 'matchmaking', 'brokering', 'notifications'],
};

/** Calls that not all of those may make: what answers with names and contacts of persons, or says where they are reached. */
const narrowed: Readonly<Record<string, readonly ServiceName[]>> = {
  '/passerelle.profiles.v1.ProfilesService/GetContact': ['brokering', 'notifications', 'gateway'],
  '/passerelle.profiles.v1.ProfilesService/FindPersonsByEmail': ['gateway'],
  '/passerelle.profiles.v1.ProfilesService/ConfirmEmail': ['gateway'],
  '/passerelle.profiles.v1.PersonalService/ExportPersonal': ['gateway'],
  '/passerelle.matchmaking.v1.PersonalService/ExportPersonal': ['gateway'],
};

/** `/passerelle.profiles.v1.ProfilesService/GetProfile` is a call of profiles. */
const serviceOfPath = (path: string): string | undefined => path.split('.')[1];

/** Whether one of `callers` may make the call; `path` is gRPC's, `/package.Service/Method`. */
export const mayCall = (callers: readonly string[], path: string): boolean => {
  const of = serviceOfPath(path);
  return callers.some((caller) => {
    const listed = Object.entries(calls).some(
      ([name, called]) => name === caller && called.some((one) => one === of),
    );
    return listed && (narrowed[path]?.some((one) => one === caller) ?? true);
  });
};
