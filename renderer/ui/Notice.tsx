import type { ReactNode } from 'react';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { toFailure } from '../../model/errors.ts';
import { Button } from './Button.tsx';
import styles from './Notice.module.css';

const icons = { warning: TriangleAlert, bad: CircleAlert, info: Info };

/** Across the top of what it is about: it pushes content down and never covers it. */
export function Notice(props: {
  tone?: 'warning' | 'bad' | 'info';
  boxed?: boolean;
  children: ReactNode;
  actions?: ReactNode;
}) {
  const tone = props.tone ?? 'warning';
  const Icon = icons[tone];
  const classes = [styles.notice];
  if (tone !== 'warning') classes.push(styles[tone]);
  if (props.boxed) classes.push(styles.boxed);
  return (
    <div className={classes.join(' ')} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon aria-hidden />
      <div className={styles.words}>{props.children}</div>
      {props.actions}
    </div>
  );
}

/** What failed and what to do, in the place where it failed. Takes whatever was thrown. */
export function FailureNotice(props: { error: unknown; onRetry?: () => void; boxed?: boolean }) {
  const { message, hint } = toFailure(props.error);
  return (
    <Notice
      tone="bad"
      boxed={props.boxed}
      actions={
        props.onRetry && (
          <Button small onClick={props.onRetry}>
            Retry
          </Button>
        )
      }
    >
      <b>{message}</b> {hint}
    </Notice>
  );
}
