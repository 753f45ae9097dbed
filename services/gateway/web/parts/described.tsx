// What is said of a field beside its name: what helps, and what is wrong with it.
import type { Said } from './described-by.ts';

export const Described = ({ id, help, trouble }: Said & { readonly id: string }) => (
  <>
    {help === undefined ? null : (
      <span id={`${id}-help`} className="soft small">
        {help}
      </span>
    )}
    {trouble === undefined ? null : (
      <span id={`${id}-trouble`} className="trouble">
        {trouble}
      </span>
    )}
  </>
);
