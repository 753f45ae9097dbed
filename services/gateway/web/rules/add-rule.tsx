// Makes a rule: its kind, both organisations by name, why, and for how long. What is written is kept until it is made.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { postRules } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { tell } from '../parts/toasts.tsx';
import { useFocusOnTrouble } from '../parts/use-focus-on-trouble.ts';
import { useSession } from '../session/session.ts';
import { useKept } from '../kept/use-kept.ts';
import type { Words } from '../kept/words.ts';
import { RuleFields, ruleFieldsTold } from './rule-fields.tsx';
import { missingIn, ruleBodyOf } from './rule-words.ts';

export const AddRule = () => {
  const text = useText();
  const queries = useQueryClient();
  const session = useSession();
  const kept = useKept('rule', undefined);
  const [isOpen, setIsOpen] = useState(false);
  /** How often it was tried as it could not be made. */
  const [tries, setTries] = useState(0);
  const words: Words =
    session.kind === 'member' ? { ...kept.words, first: session.organisation } : kept.words;
  const missing = missingIn(words);
  const close = (): void => {
    setIsOpen(false);
    setTries(0);
  };
  const adding = useMutation({
    mutationFn: () => postRules(ruleBodyOf(words)),
    onSuccess: () => {
      kept.clear();
      close();
      tell({ text: text(words['kind'] === 'more_together' ? 'rules.added.together' : 'rules.added') });
      return queries.invalidateQueries({ queryKey: ['rules'] });
    },
  });
  const form = useFocusOnTrouble<HTMLDivElement>(adding.error ?? (tries || undefined));
  const add = (): void => {
    if (missing.length === 0) adding.mutate();
    else setTries(tries + 1);
  };
  return (
    <div>
      <Action
        weight="first"
        onPress={() => {
          adding.reset();
          setIsOpen(true);
        }}
      >
        {text(Object.keys(kept.words).length > 0 ? 'rules.add.goon' : 'rules.add')}
      </Action>
      <Sheet title={text('rules.add')} isOpen={isOpen} isHeld={adding.isPending} onClose={close}>
        <div ref={form} className="stack">
          <RuleFields
            words={words}
            isMember={session.kind === 'member'}
            error={adding.error}
            missing={tries > 0 ? missing : []}
            write={kept.write}
          />
        </div>
        <Refusal error={adding.error} told={ruleFieldsTold} />
        <div className="row">
          <Action weight="first" isPending={adding.isPending} onPress={add}>
            {text('rules.add.now')}
          </Action>
          <Action isDisabled={adding.isPending} onPress={close}>
            {text('rules.add.later')}
          </Action>
        </div>
      </Sheet>
    </div>
  );
};
