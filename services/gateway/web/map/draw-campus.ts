// Draws the campus with WebGL: organisations as points that one can click, links as lines.
import Graph from 'graphology';
import Sigma from 'sigma';
import type { OrganisationKind } from '../api/generated.ts';
import { organisationKinds } from '../parts/known-values.ts';
import type { Campus, Link } from './campus-links.ts';
import type { LaidOut } from './lay-out-worker.ts';

export interface Drawing {
  /** Shows where this organisation is. */
  pointAt(id: string | undefined): void;
  end(): void;
}

export interface Drawn {
  readonly campus: Campus;
  readonly places: readonly LaidOut[];
  onOrganisation(id: string): void;
  onLink(link: Link): void;
}

const token = (name: string): string => {
  // Tokens are `light-dark()`: only an element tells which of both holds.
  const probe = document.createElement('span');
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

/** Told apart by hue for who sees hues; the name is beside the point, and the table says all of it. */
const kindColours = (isDark: boolean): Readonly<Record<OrganisationKind, string>> =>
  Object.fromEntries(
    organisationKinds.map((kind, at) => [
      kind,
      `hsl(${(at * 360) / organisationKinds.length} 45% ${isDark ? 66 : 38}%)`,
    ]),
  ) as Record<OrganisationKind, string>;

const graphOf = ({ campus: { places, links }, places: laid }: Drawn): Graph => {
  const at = new Map(laid.map((one) => [one.id, one]));
  const isDark = getComputedStyle(document.documentElement).colorScheme.includes('dark')
    ? matchMedia('(prefers-color-scheme: dark)').matches ||
      document.documentElement.dataset['theme'] === 'dark'
    : false;
  const colours = kindColours(isDark && document.documentElement.dataset['theme'] !== 'light');
  const graph = new Graph({ multi: true });
  for (const { id, name, kind } of places)
    graph.addNode(id, {
      label: name,
      color: colours[kind],
      size: 4,
      x: at.get(id)?.x ?? 0,
      y: at.get(id)?.y ?? 0,
    });
  const [past, suggested] = [token('line-strong'), token('accent')];
  for (const link of links) {
    const isPast = link.kind === 'past';
    graph.addEdgeWithKey(link.key, ...link.ends, {
      color: isPast ? past : suggested,
      size: isPast ? 1 : 2,
      link,
    });
  }
  graph.forEachNode((id) => graph.setNodeAttribute(id, 'size', 4 + 2 * Math.log2(1 + graph.degree(id))));
  return graph;
};

/** Throws where there is no WebGL. */
export const drawCampus = (into: HTMLElement, drawn: Drawn): Drawing => {
  const graph = graphOf(drawn);
  const sigma = new Sigma(graph, into, {
    enableEdgeEvents: true,
    labelColor: { color: token('ink') },
    labelFont: 'system-ui, sans-serif',
    labelDensity: 0.6,
    labelRenderedSizeThreshold: 7,
    minEdgeThickness: 1.2,
    zIndex: true,
  });
  sigma.on('clickNode', ({ node }) => drawn.onOrganisation(node));
  sigma.on('clickEdge', ({ edge }) => drawn.onLink(graph.getEdgeAttribute(edge, 'link') as Link));
  let shown: string | undefined;
  sigma.setSetting('nodeReducer', (node, data) =>
    node === shown ? { ...data, highlighted: true, zIndex: 1 } : data,
  );
  return {
    pointAt: (id) => {
      shown = id;
      sigma.refresh({ skipIndexation: true });
    },
    end: () => sigma.kill(),
  };
};
