// Who has still to read what: a sentence for each consumer that is behind, and all of it as a table.
import type { Health } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Table } from '../parts/table.tsx';
import { type ConsumerLag, lagByConsumer, lagByService } from './lag-by-consumer.ts';
import { serviceKeyOf, topicKeyOf } from './names.ts';

const useNames = () => {
  const text = useText();
  const named = (key: ReturnType<typeof serviceKeyOf> | ReturnType<typeof topicKeyOf>, name: string) =>
    key === undefined ? name : text(key);
  return {
    service: (name: string) => named(serviceKeyOf(name), name),
    topic: (name: string) => named(topicKeyOf(name), name),
  };
};

const LagTable = ({ lag }: { readonly lag: readonly ConsumerLag[] }) => {
  const text = useText();
  const language = useLanguage();
  const names = useNames();
  return (
    <Table
      label={text('operations.lag.table')}
      caption={text('operations.lag.caption')}
      columns={[
        text('operations.lag.consumer'),
        text('operations.lag.topic'),
        { number: text('operations.lag.behind') },
        { number: text('operations.lag.read') },
      ]}
    >
      {lag.map(({ service, topic, behind, read }) => (
        <tr key={`${service} ${topic}`}>
          <th scope="row">{names.service(service)}</th>
          <td>{names.topic(topic)}</td>
          <td className="number">{numberIn(language, behind)}</td>
          <td className="number">{numberIn(language, read)}</td>
        </tr>
      ))}
    </Table>
  );
};

export const LagNow = ({ lag }: { readonly lag: Health['lag'] }) => {
  const text = useText();
  const names = useNames();
  const consumers = lagByConsumer(lag);
  const late = lagByService(consumers).filter(({ behind }) => behind > 0);
  return (
    <section className="stack" aria-labelledby="lag-title">
      <h3 id="lag-title">{text('operations.lag')}</h3>
      {late.length === 0 ? (
        <p>{text('operations.lag.none')}</p>
      ) : (
        <ul className="plain">
          {late.map(({ service, behind }) => (
            <li key={service}>
              {text('operations.lag.sentence', { service: names.service(service), count: behind })}
            </li>
          ))}
        </ul>
      )}
      {consumers.length === 0 ? null : (
        <details className="lag">
          <summary>{text('operations.lag.table')}</summary>
          <LagTable lag={consumers} />
        </details>
      )}
    </section>
  );
};
