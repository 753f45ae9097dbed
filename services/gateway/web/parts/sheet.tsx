// A dialog over the page: keeps the focus, gives it back, closes with Escape unless it waits for what was asked in it.
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useAfterPaint } from './use-after-paint.ts';
import { useHeldKeys } from './use-held-keys.ts';
import './sheet.css';

interface SheetProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** What was asked in it is on its way: it stays, to say what became of it. */
  readonly isHeld?: boolean;
  onClose(): void;
  readonly children: ReactNode;
}

/** What is seen at once: to take the page out of reach and the focus in lasts longer than a press may. */
const Empty = ({ title, onLeave }: Pick<SheetProps, 'title'> & { onLeave(): void }) => {
  useHeldKeys(onLeave);
  return createPortal(
    <div className="veil" aria-hidden="true">
      <div className="sheet empty">
        <h2>{title}</h2>
      </div>
    </div>,
    document.body,
  );
};

export const Sheet = ({ title, isOpen, isHeld = false, onClose, children }: SheetProps) => {
  const isMade = useAfterPaint(isOpen);
  const leave = (): void => {
    if (!isHeld) onClose();
  };
  if (isOpen && !isMade) return <Empty title={title} onLeave={leave} />;
  return (
    <ModalOverlay
      className="veil"
      isDismissable={!isHeld}
      isKeyboardDismissDisabled={isHeld}
      isOpen={isMade}
      onOpenChange={(open) => {
        if (!open) leave();
      }}
    >
      <Modal className="sheet">
        <Dialog className="stack">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
