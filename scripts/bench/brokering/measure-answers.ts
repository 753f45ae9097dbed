// How long animators wait for the queue and for each report, the first time after a start and then.
import { asOperator } from '../as-operator.ts';
import { reportKinds } from '../../../services/brokering/make-report.ts';
import { type Measured, quantile, rounded } from '../measured.ts';
import type { ServerProcess } from '../server-process.ts';

const times = 20;
const target = { atMost: 200 };

const asked = [
  { name: 'the queue', path: '/v1/queue' },
  { name: 'the queue, one kind', path: '/v1/queue?kind=review' },
  ...reportKinds.map((kind) => ({ name: `report ${kind}`, path: `/v1/reports/${kind}` })),
];

const timed = async (url: string): Promise<number> => {
  const began = performance.now();
  const response = await fetch(url, { headers: asOperator });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text.slice(0, 300)}`);
  return performance.now() - began;
};

export const measureAnswers = async (
  { url }: ServerProcess,
  progress: (text: string) => void,
): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const { name, path } of asked) {
    progress(name);
    const first = await timed(`${url}${path}`);
    const taken: number[] = [];
    for (let nth = 0; nth < times; nth += 1) taken.push(await timed(`${url}${path}`));
    measured.push(
      { what: `${name}: the first time after a start`, value: rounded(first), unit: 'ms', target },
      { what: `${name}: then, p50`, value: rounded(quantile(taken, 0.5)), unit: 'ms' },
      { what: `${name}: then, p95`, value: rounded(quantile(taken, 0.95)), unit: 'ms', target },
    );
  }
  return measured;
};
