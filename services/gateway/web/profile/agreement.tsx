// What an organisation agrees to, each thing apart, and taken back as easily as given.
import { useMutation } from '@tanstack/react-query';
import {
  type ConsentPurpose,
  getOrganisationsIdMemberships,
  type Organisation,
  putOrganisationsIdConsentsPurpose,
} from '../api/generated.ts';
import { every } from '../api/every.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { consentPurposes } from '../parts/profile-values.ts';
import { Tick } from '../parts/tick.tsx';
import { tell } from '../parts/toasts.tsx';
import { useSession } from '../session/session.ts';
import { askAgain } from './own-things.ts';
import { useTroubles } from './troubles.ts';

/** Of the words beside each box: another one when they change. */
const textVersion = '2026-11';

/** Only owners agree for their organisation; animators do it on their behalf. */
const useMayAgree = (organisation: string): boolean => {
  const session = useSession();
  const memberships = useAsked(
    ['memberships', organisation],
    (signal) =>
      every((cursor) => getOrganisationsIdMemberships(organisation, { limit: 200, cursor }, { signal })),
    { enabled: session.kind === 'member' },
  );
  if (session.kind !== 'member') return true;
  // Until it is known the server decides.
  return memberships.data?.some(({ person, role }) => person === session.person && role === 'owner') ?? true;
};

export const Agreement = ({ organisation }: { readonly organisation: Organisation }) => {
  const text = useText();
  const { id: of, consents = [] } = organisation;
  const mayAgree = useMayAgree(of);
  const agreeing = useMutation({
    mutationFn: ({ purpose, given }: { purpose: ConsentPurpose; given: boolean }) =>
      putOrganisationsIdConsentsPurpose(of, purpose, { given, text_version: textVersion }),
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
      {mayAgree ? null : <p className="soft">{text('profile.consent.owners')}</p>}
      {consentPurposes.map((purpose) => (
        <Tick
          key={purpose}
          label={text(`name.consent.${purpose}`)}
          help={text(`profile.consent.help.${purpose}`)}
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
