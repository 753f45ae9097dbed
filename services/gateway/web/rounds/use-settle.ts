// Publishes or discards a round, and looks at everything about rounds again, however that went.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Round } from '../api/generated.ts';

export const useSettle = (settle: () => Promise<Round>, onDone: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: settle,
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['rounds'] }),
  });
};
