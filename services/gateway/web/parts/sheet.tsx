// A dialog over the page: keeps the focus, gives it back, closes with Escape unless it waits for what was asked in it.
import type { ReactNode } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import './sheet.css';

interface SheetProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** What was asked in it is on its way: it stays, to say what became of it. */
  readonly isHeld?: boolean;
  onClose(): void;
  readonly children: ReactNode;
}

export const Sheet = ({ title, isOpen, isHeld = false, onClose, children }: SheetProps) => (
  <ModalOverlay
    className="veil"
    isDismissable={!isHeld}
    isKeyboardDismissDisabled={isHeld}
    isOpen={isOpen}
    onOpenChange={(open) => {
      if (!open && !isHeld) onClose();
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
