// Who meets whom: groups by groups, each cell with a sign, the ratio and words, so that nothing is said by colour alone.
// Arrow keys go from cell to cell.
import { type KeyboardEvent, useState } from 'react';
import type { ReportTable } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Scrolls } from '../parts/scrolls.tsx';
import { type Groups, groupsIn, stepFrom } from './heat-groups.ts';
import { HeatCell } from './heat-cell.tsx';

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

const cellId = (code: string, down: number, along: number): string => `${code}-${down}-${along}`;

export const HeatMap = ({ table }: { readonly table: ReportTable }) => {
  const text = useText();
  const groups: Groups = groupsIn(table);
  /** Where the Tab key comes to. */
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const most = groups.names.length - 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepFrom(at, moves[event.key], most);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    document.getElementById(cellId(table.code, ...next))?.focus();
  };
  return (
    <div className="stack">
      <p className="soft small">{text('reports.heat.how')}</p>
      <Scrolls label={table.title}>
        <table role="grid" className="heat-map" aria-label={table.title} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <td />
              {groups.names.map(({ code, name }) => (
                <th key={code} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.names.map((one, down) => (
              <tr key={one.code}>
                <th scope="row">{one.name}</th>
                {groups.names.map((other, along) => (
                  <HeatCell
                    key={other.code}
                    id={cellId(table.code, down, along)}
                    table={table}
                    row={groups.rowOf(one.code, other.code)}
                    names={[one.name, other.name]}
                    isStop={at[0] === down && at[1] === along}
                    onFocus={() => setAt([down, along])}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      <ul className="plain row small">
        <li>{text('reports.heat.hardly')}</li>
        <li>{text('reports.heat.often')}</li>
        <li>{text('reports.heat.shade')}</li>
      </ul>
    </div>
  );
};
