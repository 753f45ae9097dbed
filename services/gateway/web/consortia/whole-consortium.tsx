// One proposal: what it covers, its partners and why each is in, what it lacks, and the way to ask them all.
import type { Call, Consortium, Requirement } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import type { Wishing } from './builder.tsx';
import { Gaps } from './gaps.tsx';
import { Matrix } from './matrix.tsx';
import { OpenIntroduction } from './open-introduction.tsx';
import { Partners } from './partners.tsx';

interface WholeConsortiumProps {
  readonly of: Consortium;
  readonly requirements: readonly Requirement[];
  readonly call: Call;
  readonly wishing: Wishing;
}

export const WholeConsortium = ({ of, requirements, call, wishing }: WholeConsortiumProps) => {
  const text = useText();
  return (
    <>
      <div>
        <p className="says">{of.text}</p>
        <p>
          {text('consortia.links', { proven: of.proven_links, fresh: of.new_links })}{' '}
          {text(of.proven ? 'consortia.proven' : 'consortia.proven.not')}
        </p>
      </div>
      <Matrix of={of} requirements={requirements} call={call} wishing={wishing} />
      <Partners of={of} />
      <Gaps of={of} call={call} requirements={requirements} wishing={wishing} />
      <OpenIntroduction of={of} call={call} />
    </>
  );
};
