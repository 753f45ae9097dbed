// One introduction, to look at, decide on and follow; for animators.
import { useParams } from '@tanstack/react-router';
import { problemIn } from '../api/client.ts';
import { introductionOf } from '../api/introductions.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { AnimatorsOnly } from '../parts/animators-only.tsx';
import { Asked } from '../parts/asked.tsx';
import { nameOthers } from '../parts/name-parties.ts';
import { Refusal } from '../parts/refusal.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { useMayOpen } from '../shell/use-may-open.ts';
import { NextReview } from './next-review.tsx';
import { WholeReview } from './whole-review.tsx';
import './review.css';

const Reviewed = ({ id }: { readonly id: string }) => {
  const text = useText();
  const language = useLanguage();
  const asked = useAsked(...introductionOf(id, undefined));
  const name = asked.data && nameOthers(asked.data, { text, language });
  const title = name === undefined ? text('review.title') : text('review.title.of', { name });
  usePageTitle(title);
  const isUnknown = asked.data === undefined && problemIn(asked.error)?.status === 404;
  return (
    <>
      <div className="stack">
        <NextReview id={id} />
        <h1>{title}</h1>
      </div>
      {isUnknown ? (
        <Refusal error={asked.error} />
      ) : (
        <Asked of={asked}>{(of) => <WholeReview key={of.id} of={of} />}</Asked>
      )}
    </>
  );
};

const NotTheirs = () => {
  const text = useText();
  usePageTitle(text('review.title'));
  return (
    <>
      <h1>{text('review.title')}</h1>
      <AnimatorsOnly says={text('review.animators')} />
    </>
  );
};

export const ReviewPage = () => {
  const isTheirs = useMayOpen('review');
  const { id } = useParams({ from: pagePaths.review });
  return <div className="page review-page">{isTheirs ? <Reviewed id={id} /> : <NotTheirs />}</div>;
};
