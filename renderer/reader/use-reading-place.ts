import { useEffect, useLayoutEffect, useRef } from 'react';
import type { TextRange } from '../../model/anchoring/index.ts';
import type { Article } from '../../model/records/index.ts';
import { rememberedPlace, rememberPlace } from '../app/reading-place.ts';
import { useSettings } from '../app/settings.ts';
import type { DomText } from './dom-text.ts';
import { paintPassage } from './paint.ts';
import { firstOffsetInView, scrollToPassage } from './scroll-to.ts';

/** How long a passage that was gone to stays marked, in milliseconds. */
const flash = 1_600;

/** Goes to the passage that was asked for, else to where the article was left; remembers where it is left. */
export function useReadingPlace(options: {
  article: Article;
  text: DomText | null;
  scroller: HTMLElement | null;
  body: HTMLElement | null;
  passage?: TextRange;
}): void {
  const { article, text, scroller, body, passage } = options;
  const opened = useRef(false);

  useLayoutEffect(() => {
    if (!text || !scroller) return undefined;
    const start = rememberedPlace(article.id);
    if (!passage && !opened.current && start) {
      const here = { start, end: start + 1 };
      scrollToPassage(scroller, text, here, { smooth: false, at: 'top' });
    }
    const smooth = opened.current;
    opened.current = true;
    if (!passage) return undefined;

    scrollToPassage(scroller, text, passage, { smooth });
    paintPassage('passage-flash', text, passage);
    const timer = setTimeout(() => paintPassage('passage-flash', text, null), flash);
    return () => {
      clearTimeout(timer);
      paintPassage('passage-flash', text, null);
    };
  }, [article.id, text, scroller, passage]);

  // Larger type moves everything down: what was being read stays at the top.
  const { typeSize, measure, spacing } = useSettings();
  const type = `${typeSize} ${measure} ${spacing}`;
  const typeBefore = useRef(type);
  useEffect(() => {
    if (typeBefore.current === type) return undefined;
    typeBefore.current = type;
    const start = rememberedPlace(article.id);
    if (!text || !scroller || !start) return undefined;
    // The frame puts the new sizes on the page after its parts have run.
    const frame = requestAnimationFrame(() =>
      scrollToPassage(scroller, text, { start, end: start + 1 }, { smooth: false, at: 'top' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [article.id, text, scroller, type]);

  useEffect(() => {
    if (!text || !scroller || !body) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        rememberPlace(article.id, firstOffsetInView(scroller, body, text));
      }, 150);
    };
    scroller.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      scroller.removeEventListener('scroll', scrolled);
    };
  }, [article.id, text, scroller, body]);
}
