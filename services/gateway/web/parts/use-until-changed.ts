// What was said of a value, for as long as that value stands.
import { useState } from 'react';

export const useUntilChanged = <T extends string | boolean | undefined>(
  said: string | undefined,
  value: T,
): string | undefined => {
  const [of, setOf] = useState({ said, value });
  if (of.said === said) return of.value === value ? said : undefined;
  setOf({ said, value });
  return said;
};
