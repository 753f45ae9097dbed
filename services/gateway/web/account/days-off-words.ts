// Days off as they are kept while they are written: `first/last` each, either of them empty still. Pure.

export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const blank: DayRange = { from: '', to: '' };

export const daysWritten = (days: readonly DayRange[]): string =>
  days.map(({ from, to }) => `${from}/${to}`).join(' ');

export const daysIn = (written: string): readonly DayRange[] =>
  written.split(' ').flatMap((one) => {
    const [from, to] = one.split('/');
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });

/** As they are sent: one day is its own last, and what says no day at all is left out. */
export const wholeDays = (written: string): readonly DayRange[] =>
  daysIn(written).flatMap(({ from, to }) =>
    from === '' && to === '' ? [] : [{ from: from || to, to: to || from }],
  );

/** Where one of those that are written stands among those that are sent. */
export const placeSent = (days: readonly DayRange[], at: number): number =>
  days.slice(0, at).filter(({ from, to }) => from !== '' || to !== '').length;

export const withBlank = (written: string): string => daysWritten([...daysIn(written), blank]);
export const without = (written: string, at: number): string => daysWritten(daysIn(written).toSpliced(at, 1));
export const withDay = (written: string, at: number, changed: Partial<DayRange>): string =>
  daysWritten(daysIn(written).map((one, index) => (index === at ? { ...one, ...changed } : one)));
