import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { call } from '../app/bridge.ts';
import { toastFailure } from '../app/toasts.ts';
import styles from './ArticleBody.module.css';
import { readDomText, type DomText } from './dom-text.ts';

/** An article's content as it is rendered now, and its text. */
export interface Rendered {
  body: HTMLElement;
  text: DomText;
}

interface Props {
  /** Sanitised in main, of the fixed vocabulary. */
  html: string;
  language: string | null;
  direction: 'ltr' | 'rtl';
  onRendered: (rendered: Rendered) => void;
}

/** The article as it is stored. It is rendered once and never changed: offsets and highlights rest on its text nodes. */
export const ArticleBody = memo(function ArticleBody(props: Props) {
  const { html, language, direction, onRendered } = props;
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const body = ref.current;
    if (!body) return;
    body.innerHTML = html;
    onRendered({ body, text: readDomText(body) });
  }, [html, onRendered]);
  useEffect(() => {
    // Later, because measuring lays out the whole article.
    const timer = setTimeout(() => ref.current && makeScrollersReachable(ref.current), 500);
    return () => clearTimeout(timer);
  }, [html]);
  useEffect(() => {
    const body = ref.current;
    body?.addEventListener('click', followLink);
    body?.addEventListener('auxclick', followLink);
    return () => {
      body?.removeEventListener('click', followLink);
      body?.removeEventListener('auxclick', followLink);
    };
  }, []);

  return <div ref={ref} className={styles.body} lang={language ?? undefined} dir={direction} />;
});

/** A wide table or listing scrolls inside itself, and so must be reachable by keyboard. */
function makeScrollersReachable(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>('table, pre')) {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
  }
}

/** Addresses go to the system's browser, `#` jumps within the article; the page itself never goes anywhere. */
function followLink(this: HTMLElement, event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!link) return;
  event.preventDefault();
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) {
    const target = this.querySelector(`[id="${CSS.escape(href.slice(1))}"]`);
    target?.scrollIntoView({ block: 'center' });
  } else {
    call('links.open', { url: href }).catch(toastFailure);
  }
}
