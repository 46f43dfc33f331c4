import { createElement } from 'react';
import { TriangleAlert, type LucideIcon } from 'lucide-react';
import { toast as show } from 'sonner';
import { toFailure } from '../../model/errors.ts';

const milliseconds = 8_000;
const briefly = 2_500;

export interface ToastOptions {
  text: string;
  icon?: LucideIcon;
  action?: { label: string; run: () => void };
  /** Stays until it is dismissed: for what holds the Undo of a delete. */
  sticky?: boolean;
}

let passing: number | string | null = null;

/** Says in the lower left corner what has happened. What the passing one before offered to undo is past by then. */
export function toast({ text, icon, action, sticky = false }: ToastOptions): void {
  if (passing !== null) show.dismiss(passing);
  const id = show(text, {
    icon: icon && createElement(icon, { 'aria-hidden': true }),
    duration: sticky ? Number.POSITIVE_INFINITY : milliseconds,
    closeButton: sticky,
    action: action && { label: action.label, onClick: action.run },
  });
  passing = sticky ? null : id;
}

/** Says in passing that nothing was done; what another toast offers stays. */
export function toastBriefly(text: string): void {
  show(text, { id: 'brief', duration: briefly });
}

/** Takes toasts away, for example when what they offer to undo is undone. */
export function dismissToasts(): void {
  show.dismiss();
}

/** Says what went wrong and what to do, where there is no place of its own to say it. */
export function toastFailure(thrown: unknown): void {
  const { message, hint } = toFailure(thrown);
  show(message, {
    description: hint || undefined,
    icon: createElement(TriangleAlert, { 'aria-hidden': true }),
    duration: Number.POSITIVE_INFINITY,
    closeButton: true,
  });
}
