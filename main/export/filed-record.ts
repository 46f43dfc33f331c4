import { createHash } from 'node:crypto';
import type { Id } from '../../model/records/index.ts';
import type { Database } from '../notebook/index.ts';
import { articleFile } from './article-file.ts';
import { claimFile } from './claim-file.ts';
import type { ExportFile } from './model.ts';
import { noteFile } from './note-file.ts';
import type { Place, Places } from './places.ts';
import { readArticle, readClaim, readFreeNote, type ExportCounts } from './records.ts';
import { formatVersion } from './state.ts';

/** A record that has a file, as it was read from the notebook. */
export interface FiledRecord {
  /** The records that are in its file. A link counts in the file of the claim that it comes from. */
  counts: ExportCounts;
  /** Of all that its file is made from: the same fingerprint, the same file. */
  fingerprint: string;
  toFile: () => ExportFile;
}

const none: ExportCounts = { articles: 0, highlights: 0, notes: 0, claims: 0, links: 0 };

export function readFiled(
  db: Database,
  place: Place,
  places: Places,
  wholeText: boolean,
): FiledRecord {
  switch (place.kind) {
    case 'article': {
      const article = readArticle(db, place.id, wholeText);
      const { highlights } = article;
      const notes = article.notes.length + highlights.flatMap((item) => item.notes).length;
      const claims = highlights.flatMap((item) => item.claims.map(({ claimId }) => claimId));
      return {
        counts: { ...none, articles: 1, highlights: highlights.length, notes },
        fingerprint: fingerprintOf(article, place, claims, places),
        toFile: () => articleFile(article, places),
      };
    }
    case 'claim': {
      const claim = readClaim(db, place.id);
      const links = claim.links.filter(({ end }) => end === 'from').length;
      const articles = claim.evidence.map((item) => item.articleId);
      const claims = claim.links.map(({ claimId }) => claimId);
      return {
        counts: { ...none, claims: 1, links, notes: claim.notes.length },
        fingerprint: fingerprintOf(claim, place, [...articles, ...claims], places),
        toFile: () => claimFile(claim, places),
      };
    }
    case 'note': {
      const note = readFreeNote(db, place.id);
      return {
        counts: { ...none, notes: 1 },
        fingerprint: fingerprintOf(note, place, [], places),
        toFile: () => noteFile(note, places),
      };
    }
  }
}

/** Where the files are that it links to, and what they are called, is in its file too. */
function fingerprintOf(record: object, { id }: Place, linked: Id[], places: Places): string {
  const around = [id, ...linked].map((each) => {
    const { path, title } = places.of(each);
    return [path, title];
  });
  return createHash('sha256')
    .update(JSON.stringify([formatVersion, record, around]))
    .digest('hex')
    .slice(0, 32);
}
