// Whose a token was the last time: what stands of that person is asked for beside the session, not after it. Nothing is
// decided by it: the session is read at each request, and says whose it is.

export interface PresumedPersons {
  /** Id of a person. */
  get(tokenHash: string): string | undefined;
  /** Undefined: it is nobody's. */
  put(tokenHash: string, personId: string | undefined): void;
}

const mostKept = 20_000;

export const presumedPersons = (): PresumedPersons => {
  const kept = new Map<string, string>();
  return {
    get: (tokenHash) => kept.get(tokenHash),
    put: (tokenHash, personId) => {
      if (kept.get(tokenHash) === personId) return;
      kept.delete(tokenHash);
      if (personId === undefined) return;
      kept.set(tokenHash, personId);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    },
  };
};
