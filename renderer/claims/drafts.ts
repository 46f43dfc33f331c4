import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Draft } from './draft.ts';

/**
 * What was typed into a claim form that was closed, or that crashed, unsaved. Kept in the page's own storage by what the
 * form is about, so that reopening it brings the words back.
 */
interface Drafts {
  drafts: Record<string, Draft>;
  keep: (about: string, draft: Draft) => void;
  drop: (about: string) => void;
}

/** Drafts kept at most; beyond them the oldest go. */
const most = 20;

export const useDrafts = create<Drafts>()(
  persist(
    (set) => ({
      drafts: {},
      keep: (about, draft) =>
        set(({ drafts }) => {
          const others = Object.entries(drafts).filter(([key]) => key !== about);
          return { drafts: Object.fromEntries([...others.slice(1 - most), [about, draft]]) };
        }),
      drop: (about) =>
        set(({ drafts }) => ({
          drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== about)),
        })),
    }),
    { name: 'claimbook.claim-drafts' },
  ),
);
