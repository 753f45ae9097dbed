// Prints what was measured, as a table.
import type { Measured } from './measured.ts';

const isMet = ({ value, target = {} }: Measured): boolean =>
  (target.atMost === undefined || value <= target.atMost) &&
  (target.atLeast === undefined || value >= target.atLeast);

const wantedOf = ({ target }: Measured): string => {
  if (!target) return '';
  if (target.atMost !== undefined && target.atMost === target.atLeast) return `= ${target.atMost}`;
  return target.atMost === undefined ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
};

export const printMeasured = (measured: readonly Measured[]): void => {
  const rows = measured.map((one) => {
    const met = one.target === undefined ? '' : isMet(one) ? 'yes' : 'no';
    return `| ${one.what} | ${one.value} ${one.unit} | ${wantedOf(one)} | ${met} |`;
  });
  console.log(['| measure | value | target | met |', '| --- | --- | --- | --- |', ...rows].join('\n'));
};
