import { Component, type ReactNode } from 'react';
import { queryClient } from '../app/bridge.ts';
import { FailureNotice } from './Notice.tsx';

interface Props {
  children: ReactNode;
  /** What stands in it: a new value clears the error. */
  resetKey?: unknown;
}

/** Keeps a mistake within its pane: the rest goes on, and Retry builds the pane anew, from answers asked for anew. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.error && before.resetKey !== this.props.resetKey) this.retry();
  }

  readonly retry = (): void => {
    // What the pane couldn't show would come from the cache again.
    queryClient.removeQueries({ type: 'inactive' });
    this.setState({ error: null });
  };

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return <FailureNotice error={this.state.error} onRetry={this.retry} />;
  }
}
