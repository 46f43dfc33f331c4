import type { NamesOf, Output, Parsed } from '../../preload/contract/index.ts';
import { restoreRecords } from '../backups/index.ts';
import {
  addClaim,
  addEvidence,
  addLink,
  updateClaim,
  updateEvidence,
  updateLink,
} from '../claims/index.ts';
import { addHighlight, addQuote, updateArticle, updateHighlight } from '../library/index.ts';
import { saveNote, writeNote } from '../notes/index.ts';
import { emptyTrash, putInTrash, restoreFromTrash, type Write } from '../notebook/index.ts';

export type WritingCall = NamesOf<'notebook', true>;

export type Writers = { [N in WritingCall]: (write: Write, input: Parsed<N>) => Output<N> };

/** What writes: each runs as one user command. */
export const writers: Writers = {
  'articles.update': updateArticle,
  'highlights.add': addHighlight,
  'highlights.addQuote': addQuote,
  'highlights.update': updateHighlight,
  'notes.save': saveNote,
  'notes.write': writeNote,
  'claims.add': addClaim,
  'claims.update': updateClaim,
  'evidence.add': addEvidence,
  'evidence.update': updateEvidence,
  'links.add': addLink,
  'links.update': updateLink,
  'trash.put': (write, { items }) => putInTrash(write, items),
  'trash.restore': (write, { items }) => restoreFromTrash(write, items),
  'trash.empty': emptyTrash,
  'backups.restoreRecords': restoreRecords,
};
