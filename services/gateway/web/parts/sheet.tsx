// A dialog over the page: keeps the focus, gives it back, closes with Escape.
import type { ReactNode } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import './sheet.css';

interface SheetProps {
  readonly title: string;
  readonly isOpen: boolean;
  onClose(): void;
  readonly children: ReactNode;
}

export const Sheet = ({ title, isOpen, onClose, children }: SheetProps) => (
  <ModalOverlay
    className="veil"
    isDismissable
    isOpen={isOpen}
    onOpenChange={(open) => {
      if (!open) onClose();
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
