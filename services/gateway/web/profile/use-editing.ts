// Which form of the profile is open: in the address, so that going back closes it and a reload opens it again.
import { useRouter, useNavigate, useSearch } from '@tanstack/react-router';
import { pagePaths } from '../shell/pages.ts';

interface Editing {
  readonly form: string | undefined;
  open(form: string): void;
  /** The focus goes back to what opened it. Nothing where its writer went on meanwhile, to a page or another form. */
  close(): void;
}

const useGo = (): ((form: string | undefined) => Promise<void>) => {
  const navigate = useNavigate({ from: '/profile' });
  return (form) =>
    navigate({
      to: pagePaths.profile,
      search: ({ edit: _, ...rest }) => ({ ...rest, ...(form === undefined ? {} : { edit: form }) }),
      resetScroll: false,
    });
};

/** For what does not show which one is open. */
export const useOpenForm = (): Editing['open'] => {
  const go = useGo();
  return (form) => void go(form);
};

export const useEditing = (): Editing => {
  const edit = useSearch({ from: '/profile', select: (search) => search.edit });
  const router = useRouter();
  const go = useGo();
  return {
    form: edit,
    open: (form) => void go(form),
    close: () => {
      // Where they are by now, also before that page is there: an answer may come late.
      const { pathname, search } = router.latestLocation;
      if (pathname !== pagePaths.profile || search.edit !== edit) return;
      void go(undefined).then(() =>
        requestAnimationFrame(() => document.getElementById(`edit-${edit}`)?.focus()),
      );
    },
  };
};
