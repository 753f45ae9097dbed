// What runs and what does not, and how old that answer is; asked again by itself unless it is paused.
import { getHealth, type Health } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { LagNow } from './lag-now.tsx';
import { serviceKeyOf } from './names.ts';
import { timeIn } from './time-of-day.ts';
import { useRefresh } from './use-refresh.ts';

const Services = ({ services }: { readonly services: Health['services'] }) => {
  const text = useText();
  return (
    <ul className="plain services">
      {services.map(({ name, ready, trouble }) => {
        const key = serviceKeyOf(name);
        return (
          <li key={name} className={ready ? 'service' : 'service trouble'}>
            <strong>{key === undefined ? name : text(key)}</strong>
            <span>{text(ready ? 'operations.ready' : 'operations.notReady')}</span>
            {trouble === undefined ? null : (
              <span className="small" lang="en">
                {trouble}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
};

const Shown = ({ health }: { readonly health: Health }) => {
  const text = useText();
  const troubled = health.services.filter(({ ready }) => !ready).length;
  return (
    <>
      {/* Announced when it changes, not each time that it is asked. */}
      <p role="status" className="headline">
        {troubled === 0
          ? text('operations.state.ready', { count: health.services.length })
          : text('operations.state.trouble', { count: troubled })}
      </p>
      <Services services={health.services} />
      <p className="soft small">
        {text(`operations.data.${health.data}`)} · Passerelle {health.version}
      </p>
      <LagNow lag={health.lag} />
    </>
  );
};

export const HealthNow = () => {
  const text = useText();
  const language = useLanguage();
  const { isPaused, pause, now } = useRefresh('health', 'dead-letters');
  const found = useAsked(['health'], () => getHealth());
  return (
    <section className="stack" aria-labelledby="health-title">
      <h2 id="health-title">{text('operations.health')}</h2>
      <div className="row">
        <Action onPress={() => pause(!isPaused)}>
          {text(isPaused ? 'operations.resume' : 'operations.pause')}
        </Action>
        {isPaused ? <Action onPress={now}>{text('operations.now')}</Action> : null}
        <span className="soft small">
          {found.dataUpdatedAt === 0
            ? ''
            : text(isPaused ? 'operations.asOf.paused' : 'operations.asOf', {
                time: timeIn(language, found.dataUpdatedAt),
              })}
        </span>
      </div>
      {found.isError && found.data ? <p role="alert">{text('operations.stale')}</p> : null}
      <Asked of={found}>{(health) => <Shown health={health} />}</Asked>
    </section>
  );
};
