// The colours of the map as a canvas understands them: those of the tokens, as they are right now.
import type { OrganisationKind } from '../api/generated.ts';
import { tokenOf } from './kind-shapes.ts';
import { organisationKinds } from '../parts/known-values.ts';

export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly surface: string;
  readonly focus: string;
  readonly past: string;
  readonly suggested: string;
  readonly kinds: Readonly<Record<OrganisationKind, string>>;
  readonly font: string;
}

/** Tokens are `light-dark()`, and others where colours are forced: only an element tells which one holds. */
export const paletteIn = (within: HTMLElement): Palette => {
  const probe = document.createElement('span');
  probe.className = 'palette-probe';
  within.append(probe);
  const token = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const palette: Palette = {
    ink: token('ink'),
    soft: token('ink-soft'),
    surface: token('surface'),
    focus: token('focus'),
    past: token('line-strong'),
    suggested: token('accent'),
    kinds: Object.fromEntries(
      organisationKinds.map((kind) => [kind, token(tokenOf(kind))]),
    ) as Palette['kinds'],
    font: getComputedStyle(probe).fontFamily,
  };
  probe.remove();
  return palette;
};

const looks = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/** Told when the device changes its look; the choice of the page is its own to tell. */
export const onLook = (listener: () => void): (() => void) => {
  const lists = looks.map((look) => matchMedia(look));
  for (const list of lists) list.addEventListener('change', listener);
  return () => lists.forEach((list) => list.removeEventListener('change', listener));
};
