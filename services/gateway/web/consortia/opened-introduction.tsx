// The introduction of a consortium that was just opened: the way to it, and, while nobody was told, the way back.
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { type Introduction, postIntroductionsIdUndo } from '../api/generated.ts';
import { changed } from '../api/other-tabs.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { pagePaths } from '../shell/pages.ts';

interface OpenedIntroductionProps {
  readonly introduction: Introduction;
  onTakenBack(): void;
}

export const OpenedIntroduction = ({ introduction, onTakenBack }: OpenedIntroductionProps) => {
  const text = useText();
  const language = useLanguage();
  const card = useRef<HTMLElement>(null);
  const { id, tag, held_until: until } = introduction;
  // Where the button was that opened it.
  useEffect(() => card.current?.focus(), []);
  const undoing = useMutation({
    mutationFn: () => postIntroductionsIdUndo(id, { ifMatch: `"${tag}"` }),
    onSuccess: () => {
      tell({ text: text('consortia.opened.undone') });
      onTakenBack();
    },
    onSettled: () => changed(['queue'], ['introductions'], ['introduction', id]),
  });
  return (
    <section ref={card} tabIndex={-1} className="card" aria-labelledby="opened-introduction">
      <h3 id="opened-introduction">{text('consortia.opened')}</h3>
      <p role="status">
        {introduction.sentence}{' '}
        {until === undefined ? '' : text('consortia.opened.held', { at: instantIn(language, until) })}
      </p>
      <Refusal error={undoing.error} />
      <div className="row">
        <Link to={pagePaths.review} params={{ id }}>
          {text('consortia.opened.see')}
        </Link>
        {introduction.actions.includes('undo') ? (
          <Action isPending={undoing.isPending} onPress={() => undoing.mutate()}>
            {text('consortia.opened.undo')}
          </Action>
        ) : null}
      </div>
    </section>
  );
};
