import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classNames } from './class-names.ts';
import './dialog.css';
import type { DialogProps } from './dialog.tsx';
import { Icon } from './icon.tsx';

/** The window itself, with react-aria's focus trap; loaded when the first dialog opens. */
export function DialogWindow({ title, closeLabel, onClose, size, isAlert, children }: Omit<DialogProps, 'isOpen'>) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isAlert}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className={classNames('sk-dialog-back', size === 'side' && 'sk-dialog-back--side')}
    >
      <Modal className={classNames('sk-dialog-modal', size && `sk-dialog-modal--${size}`)}>
        <AriaDialog className="sk-dialog" role={isAlert ? 'alertdialog' : 'dialog'}>
          <div className="sk-dialog__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!isAlert && (
              <button type="button" className="sk-dialog__close" aria-label={closeLabel} onClick={onClose}>
                <Icon name="cross" />
              </button>
            )}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
