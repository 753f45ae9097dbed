// Everybody agreed, and contacts may not be given yet: the reader's organisation may have withdrawn that it may be contacted.
import { useMutation } from '@tanstack/react-query';
import type { Introduction } from '../api/generated.ts';
import { organisationKeys, organisationOf } from '../api/organisations.ts';
import { changed } from '../api/other-tabs.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { giveConsent, useMayAgree } from '../parts/consent.ts';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';

interface ContactConsentProps {
  readonly of: Introduction;
  readonly organisation: string;
}

const Missing = ({ organisation, of }: ContactConsentProps) => {
  const text = useText();
  const mayAgree = useMayAgree(organisation);
  const agreeing = useMutation({
    mutationFn: (given: boolean) => giveConsent(organisation, 'be_contacted', given),
    onSuccess: (_, given) => {
      if (given) tell({ text: text('introductions.consent.given'), undo: () => agreeing.mutate(false) });
      return changed(...organisationKeys(organisation), ['introduction', of.id], ['introductions']);
    },
  });
  return (
    <section className="card" aria-labelledby="contact-consent">
      <h2 id="contact-consent">{text('introductions.consent')}</h2>
      <p>{text('introductions.consent.text')}</p>
      <blockquote className="known">
        {text('name.consent.be_contacted')}
        {text('introductions.consent.colon')} {text('name.consent.help.be_contacted')}
      </blockquote>
      {mayAgree ? (
        <div>
          <Action isPending={agreeing.isPending} onPress={() => agreeing.mutate(true)}>
            {text('introductions.consent.give')}
          </Action>
        </div>
      ) : (
        <p className="soft">{text('parts.consent.owners')}</p>
      )}
      {agreeing.isError ? <Refusal error={agreeing.error} /> : null}
    </section>
  );
};

export const ContactConsent = ({ of, organisation }: ContactConsentProps) => {
  const asked = useAsked(...organisationOf(organisation));
  const isMissing =
    of.stage === 'agreed' &&
    asked.data?.consents !== undefined &&
    !asked.data.consents.includes('be_contacted');
  return isMissing ? <Missing of={of} organisation={organisation} /> : null;
};
