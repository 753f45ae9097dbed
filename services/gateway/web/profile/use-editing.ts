// Which form of the profile is open: in the address, so that going back closes it and a reload opens it again.
import { useNavigate, useSearch } from '@tanstack/react-router';

export interface Editing {
  readonly form: string | undefined;
  open(form: string): void;
  /** The focus goes back to what opened it. */
  close(): void;
}

export const useEditing = (): Editing => {
  const { edit } = useSearch({ from: '/profile' });
  const navigate = useNavigate({ from: '/profile' });
  const go = (form: string | undefined) =>
    navigate({
      search: ({ edit: _, ...rest }) => ({ ...rest, ...(form === undefined ? {} : { edit: form }) }),
      resetScroll: false,
    });
  return {
    form: edit,
    open: (form) => void go(form),
    close: () =>
      void go(undefined).then(() =>
        requestAnimationFrame(() => document.getElementById(`edit-${edit}`)?.focus()),
      ),
  };
};
