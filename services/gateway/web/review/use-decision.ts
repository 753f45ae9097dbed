// What an animator does to an introduction as they saw it, and what is told of it.
import { type IntroductionAct, useIntroductionAct } from '../parts/use-introduction-act.ts';
import { changed } from '../api/other-tabs.ts';
import {
  type Introduction,
  postIntroductionsIdApprove,
  postIntroductionsIdExchange,
  postIntroductionsIdRefuse,
  postIntroductionsIdReopen,
  postIntroductionsIdStop,
  postIntroductionsIdUndo,
} from '../api/generated.ts';
import type { Decision } from './decision.ts';

const send = (
  id: string,
  decision: Decision,
  condition: { readonly ifMatch: string },
): Promise<Introduction> => {
  switch (decision.kind) {
    case 'approve':
      return postIntroductionsIdApprove(id, condition);
    case 'exchange':
      return postIntroductionsIdExchange(id, condition);
    case 'stop':
      return postIntroductionsIdStop(id, condition);
    case 'undo':
      return postIntroductionsIdUndo(id, condition);
    case 'refuse':
      return postIntroductionsIdRefuse(id, { reason: decision.reason }, condition);
    case 'reopen':
      return postIntroductionsIdReopen(id, { insist: decision.insist }, condition);
  }
};

export const useDecision = (id: string): IntroductionAct<Decision> =>
  useIntroductionAct<Decision>(id, undefined, async ({ value, condition }) => {
    try {
      return await send(id, value, condition);
    } finally {
      void changed(['queue']);
    }
  });
