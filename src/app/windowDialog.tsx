import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface WindowDialogProps {
  readonly title: string;
  /** An alert dialog must be answered: a click beside it does not close it. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly className?: string;
  onClose(): void;
  readonly children: ReactNode;
}

/** A dialog before the window, which keeps the keyboard until it is closed. */
export function WindowDialog({
  title,
  role = 'dialog',
  className = '',
  onClose,
  children,
}: WindowDialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className="dialog-overlay"
      UNSTABLE_portalContainer={dialogPlace()}
    >
      <Modal className={`dialog-frame ${className}`}>
        <Dialog role={role} className="dialog">
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** React listens where it shows dialogs; in the whole page it would hear every key of the draft. */
function dialogPlace(): HTMLElement {
  const there = document.getElementById('dialogs');
  if (there) return there;
  const place = document.createElement('div');
  place.id = 'dialogs';
  document.body.append(place);
  return place;
}
