// What the address of the operations page says: which dead letter stands open.

interface OperationsSearch {
  /** Id of a dead letter. */
  readonly letter?: string;
}

export const readOperationsSearch = (given: Readonly<Record<string, unknown>>): OperationsSearch => {
  const { letter } = given;
  return typeof letter === 'string' && letter !== '' ? { letter } : {};
};
