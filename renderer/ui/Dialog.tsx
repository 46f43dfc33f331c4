import { useRef, type CSSProperties, type FormEvent, type ReactNode } from 'react';
import { Dialog as Radix } from 'radix-ui';
import { X } from 'lucide-react';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children: ReactNode;
  /** The buttons: one primary, of type submit where `onSubmit` is given. */
  foot?: ReactNode;
  /** Makes the dialog a form: Enter in a field sends it. */
  onSubmit?: () => void;
  /** In pixels; 520 where nothing is said. */
  width?: number;
}

const focusable = ':is(input, textarea, select, button, [tabindex="0"], [contenteditable="true"])';

/**
 * What is asked for has the focus first, not the button that closes: the control that carries `data-autofocus`, or the
 * first one in the body. React's own autoFocus would take it before the dialog knows where it has to give it back.
 */
function focusBody(event: Event): void {
  if (!(event.target instanceof Element)) return;
  const first =
    event.target.querySelector<HTMLElement>('[data-autofocus]') ??
    event.target.querySelector<HTMLElement>(`[data-body] ${focusable}`);
  if (!first) return;
  event.preventDefault();
  first.focus();
}

/** Traps the focus and gives it back; Esc closes. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, children, foot, onSubmit, width = 520 } = props;
  const before = useRef<Element | null>(null);
  const parts = (
    <>
      <div className={styles.head}>
        <Radix.Title>{title}</Radix.Title>
        <Radix.Close asChild>
          <Button variant="quiet" small icon={X} aria-label="Close" />
        </Radix.Close>
      </div>
      <div className={styles.body} data-body>
        {children}
      </div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </>
  );
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim}>
          <Radix.Content
            className={styles.dialog}
            aria-describedby={undefined}
            onOpenAutoFocus={(event) => {
              before.current = document.activeElement;
              focusBody(event);
            }}
            onCloseAutoFocus={(event) => {
              // Radix gives it to a trigger only, and dialogs are opened by commands.
              event.preventDefault();
              if (before.current instanceof HTMLElement) before.current.focus();
            }}
            style={{ '--dialog-width': `${width}px` } as CSSProperties}
          >
            {onSubmit ? (
              <form
                className={styles.parts}
                onSubmit={(event: FormEvent) => {
                  event.preventDefault();
                  onSubmit();
                }}
              >
                {parts}
              </form>
            ) : (
              <div className={styles.parts}>{parts}</div>
            )}
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
