// To look nearer, further and around without a drag or a wheel.
import type { MessageKey } from '../language/fr.ts';
import { useText } from '../language/use-text.ts';
import type { Point } from './push-apart.ts';

interface MapButtonsProps {
  onZoom(factor: number): void;
  /** By pixels. */
  onMove(by: Point): void;
  onWhole(): void;
}

const stepPx = 120;
const zoomStep = 1.6;

/** Lines in a box of 24. */
const icons = {
  nearer: 'M12 5V19M5 12H19',
  further: 'M5 12H19',
  whole: 'M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15',
  left: 'M15 5L8 12L15 19',
  up: 'M5 15L12 8L19 15',
  down: 'M5 9L12 16L19 9',
  right: 'M9 5L16 12L9 19',
} as const;

export const MapButtons = ({ onZoom, onMove, onWhole }: MapButtonsProps) => {
  const text = useText();
  const button = (icon: keyof typeof icons, name: MessageKey, onPress: () => void) => (
    <button key={icon} type="button" className="action" aria-label={text(name)} onClick={onPress}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={icons[icon]} />
      </svg>
    </button>
  );
  return (
    <div className="map-buttons" role="group" aria-label={text('map.look')}>
      {button('nearer', 'map.nearer', () => onZoom(zoomStep))}
      {button('further', 'map.further', () => onZoom(1 / zoomStep))}
      {button('whole', 'map.whole', onWhole)}
      {button('left', 'map.left', () => onMove({ x: stepPx, y: 0 }))}
      {button('up', 'map.up', () => onMove({ x: 0, y: stepPx }))}
      {button('down', 'map.down', () => onMove({ x: 0, y: -stepPx }))}
      {button('right', 'map.right', () => onMove({ x: -stepPx, y: 0 }))}
    </div>
  );
};
