// Whether an animator looks at what the organisation is asked, or asks, before it goes on.
import { useMutation } from '@tanstack/react-query';
import {
  getOrganisationsIdReviewWish,
  putOrganisationsIdReviewWish,
  type ReviewWish as Wish,
} from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Tick } from '../parts/tick.tsx';
import { tell } from '../parts/toasts.tsx';
import { askAgain } from './own-things.ts';

const kind = 'review-wish';

const Written = ({ of }: { readonly of: Wish }) => {
  const text = useText();
  const { organisation } = of;
  const putting = useMutation({
    // Of the wish that was seen: somebody else's is not overwritten unawares.
    mutationFn: ({ review, version }: Pick<Wish, 'review' | 'version'>) =>
      putOrganisationsIdReviewWish(organisation, { review }, { ifMatch: `"${version}"` }),
    onSuccess: ({ review, version }) =>
      tell({
        text: text(review ? 'profile.review.on' : 'profile.review.off'),
        undo: () => putting.mutate({ review: !review, version }),
      }),
    onSettled: () => askAgain(kind, organisation),
  });
  return (
    <>
      <Tick
        label={text('profile.review.wish')}
        help={text('profile.review.help')}
        value={putting.isPending ? putting.variables.review : of.review}
        onChange={(review) => putting.mutate({ review, version: of.version })}
      />
      <Refusal error={putting.error} />
    </>
  );
};

export const ReviewWish = ({ organisation }: { readonly organisation: string }) => {
  const text = useText();
  const asked = useAsked([kind, organisation], (signal) =>
    getOrganisationsIdReviewWish(organisation, { signal }),
  );
  return (
    <section className="card" aria-labelledby="review-wish">
      <h2 id="review-wish">{text('profile.review')}</h2>
      <Asked of={asked}>{(of) => <Written of={of} />}</Asked>
    </section>
  );
};
