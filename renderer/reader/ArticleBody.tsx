import { memo, useEffect, useLayoutEffect, useRef, type MouseEvent } from 'react';
import { call } from '../app/bridge.ts';
import { toastFailure } from '../app/toasts.ts';
import styles from './ArticleBody.module.css';
import { readDomText, type DomText } from './dom-text.ts';

interface Props {
  /** Sanitised in main, of the fixed vocabulary. */
  html: string;
  language: string | null;
  direction: 'ltr' | 'rtl';
  onRendered: (body: HTMLDivElement, text: DomText) => void;
}

/** The article as it is stored. It is rendered once and never changed: offsets and highlights rest on its text nodes. */
export const ArticleBody = memo(function ArticleBody(props: Props) {
  const { html, language, direction, onRendered } = props;
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const body = ref.current;
    if (!body) return;
    body.innerHTML = html;
    onRendered(body, readDomText(body));
  }, [html, onRendered]);
  useEffect(() => {
    // Later, because measuring lays out the whole article.
    const timer = setTimeout(() => ref.current && makeScrollersReachable(ref.current), 500);
    return () => clearTimeout(timer);
  }, [html]);

  return (
    <div
      ref={ref}
      className={styles.body}
      lang={language ?? undefined}
      dir={direction}
      onClick={followLink}
      onAuxClick={followLink}
    />
  );
});

/** A wide table or listing scrolls inside itself, and so must be reachable by keyboard. */
function makeScrollersReachable(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>('table, pre')) {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
  }
}

/** Addresses go to the system's browser, `#` jumps within the article; the page itself never goes anywhere. */
function followLink(event: MouseEvent<HTMLElement>): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!link) return;
  event.preventDefault();
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) {
    const target = event.currentTarget.querySelector(`[id="${CSS.escape(href.slice(1))}"]`);
    target?.scrollIntoView({ block: 'center' });
  } else {
    call('links.open', { url: href }).catch(toastFailure);
  }
}
