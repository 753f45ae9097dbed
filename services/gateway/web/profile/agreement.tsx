// What an organisation agrees to, each thing apart, and taken back as easily as given.
import { useMutation } from '@tanstack/react-query';
import type { ConsentPurpose, Organisation } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { giveConsent, useMayAgree } from '../parts/consent.ts';
import { consentPurposes } from '../parts/profile-values.ts';
import { Tick } from '../parts/tick.tsx';
import { tell } from '../parts/toasts.tsx';
import { askAgain } from './own-things.ts';
import { useTroubles } from './troubles.ts';

export const Agreement = ({ organisation }: { readonly organisation: Organisation }) => {
  const text = useText();
  const { id: of, consents = [] } = organisation;
  const mayAgree = useMayAgree(of);
  const agreeing = useMutation({
    mutationFn: ({ purpose, given }: { purpose: ConsentPurpose; given: boolean }) =>
      giveConsent(of, purpose, given),
    onSuccess: (_, { purpose, given }) => {
      tell({
        text: text(given ? 'profile.consent.given' : 'profile.consent.withdrawn'),
        undo: () => agreeing.mutate({ purpose, given: !given }),
      });
      return askAgain('organisations', of);
    },
  });
  const troubles = useTroubles(agreeing.error, []);
  const isGiven = (purpose: ConsentPurpose): boolean =>
    agreeing.isPending && agreeing.variables.purpose === purpose
      ? agreeing.variables.given
      : consents.includes(purpose);
  return (
    <section className="card" aria-labelledby="consent">
      <h2 id="consent">{text('profile.consent')}</h2>
      {consents.includes('be_suggested') ? null : <p>{text('profile.consent.missing')}</p>}
      {mayAgree ? null : <p className="soft">{text('parts.consent.owners')}</p>}
      {consentPurposes.map((purpose) => (
        <Tick
          key={purpose}
          label={text(`name.consent.${purpose}`)}
          help={`${text(`name.consent.help.${purpose}`)} ${text(`profile.consent.back.${purpose}`)}`}
          value={isGiven(purpose)}
          isDisabled={!mayAgree}
          onChange={(given) => agreeing.mutate({ purpose, given })}
        />
      ))}
      {troubles.general === undefined ? null : (
        <p role="alert" className="trouble">
          {troubles.general}
        </p>
      )}
    </section>
  );
};
