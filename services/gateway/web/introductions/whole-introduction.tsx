// An introduction as it stands: its steps, what its reader may do, and what it rests on.
import { useState } from 'react';
import type { Introduction } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Steps } from '../parts/steps.tsx';
import { TakeBack } from '../parts/take-back.tsx';
import type { Overtaken as By } from '../parts/use-introduction-act.ts';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import type { Acting } from './acting.ts';
import { Answer } from './answer.tsx';
import { ContactConsent } from './contact-consent.tsx';
import { Contacts } from './contacts.tsx';
import { Meeting } from './meeting.tsx';
import { Message } from './message.tsx';
import { Outcomes } from './outcomes.tsx';
import { Overtaken } from './overtaken.tsx';
import { Times } from './times.tsx';
import { WhyThey } from './why-they.tsx';
import { Withdraw } from './withdraw.tsx';

interface WholeProps {
  readonly of: Introduction;
  /** The party that it is read for. */
  readonly organisation: string | undefined;
  readonly isReadOnly: boolean;
}

/** What a member of one of its parties may do. */
const Acts = (acting: Acting) => {
  const { of, organisation } = acting;
  const { stage, actions } = of;
  const isIntroduced = stage === 'introduced' || stage === 'met';
  return (
    <>
      {actions.includes('agree') ? <Answer {...acting} /> : null}
      <ContactConsent of={of} organisation={organisation} />
      <Contacts of={of} />
      {isIntroduced ? <Meeting {...acting} /> : null}
      {isIntroduced && actions.includes('offer_times') ? <Times {...acting} /> : null}
      <Outcomes {...acting} />
    </>
  );
};

export const WholeIntroduction = ({ of, organisation, isReadOnly }: WholeProps) => {
  const text = useText();
  const around = useKeptFocus<HTMLElement>(of.tag);
  const [overtaken, setOvertaken] = useState<By>();
  const acting =
    isReadOnly || organisation === undefined ? undefined : { of, organisation, onOvertaken: setOvertaken };
  return (
    <>
      <section
        ref={around}
        tabIndex={-1}
        className="card standing"
        aria-label={text('introductions.standing')}
      >
        <Overtaken by={overtaken} />
        <Steps of={of} />
        <p role="status" className="says">
          {of.sentence}
        </p>
        {acting && of.standing === 'held' ? <TakeBack {...acting} /> : null}
      </section>
      {acting ? <Acts {...acting} /> : <Contacts of={of} isReadOnly />}
      <WhyThey of={of} organisation={organisation} isReadOnly={isReadOnly} />
      <Message of={of} organisation={organisation} />
      {acting && of.standing !== 'held' && of.actions.includes('withdraw') ? <Withdraw {...acting} /> : null}
    </>
  );
};
