// For which organisation one acts on this page, where there is a choice.
import { getOrganisationsId } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { actorOf } from '../session/read-session.ts';
import { actAs, type Session } from '../session/session.ts';
import { here } from '../session/who-is-here.ts';

const named = async (
  sessions: readonly Session[],
): Promise<readonly { readonly session: Session; readonly name: string | undefined }[]> =>
  Promise.all(
    sessions.map(async (session) => ({
      session,
      name: session.kind === 'member' ? (await getOrganisationsId(session.organisation)).name : undefined,
    })),
  );

export const ActingFor = ({ session }: { readonly session: Session }) => {
  const text = useText();
  const who = useAsked(...here);
  const sessions = who.data?.sessions ?? [];
  const all = useAsked(['acting-for', ...sessions.map(actorOf)], () => named(sessions), {
    enabled: sessions.length > 1,
  });
  if (!all.data) return null;
  return (
    <section className="card">
      <h2>{text('account.acting')}</h2>
      <div>
        <Choice
          label={text('account.acting.for')}
          value={actorOf(session)}
          options={all.data.map((one) => ({
            value: actorOf(one.session),
            text:
              one.name ??
              text(one.session.kind === 'administrator' ? 'shell.administration' : 'account.animator'),
          }))}
          onChoose={(chosen) => {
            const found = all.data.find((one) => actorOf(one.session) === chosen);
            if (found) actAs(found.session);
          }}
        />
      </div>
    </section>
  );
};
