import { AppError } from '../../model/errors.ts';
import { excerpt } from '../../model/excerpt.ts';
import { newId, type Id } from '../../model/ids.ts';
import type { Evidence } from '../../model/records/index.ts';
import type { Parsed } from '../../preload/contract/index.ts';
import { prepare, type Database, type Write } from '../notebook/index.ts';

type EvidenceFields = Omit<Parsed<'evidence.add'>, 'claimId'>;

const select = `
  SELECT evidence.id, claim_id AS claimId, evidence.highlight_id AS highlightId, stance, strength,
    reason, evidence.created_at AS createdAt, quote, color,
    coalesce(placement.state, 'orphaned') AS placement, article.id AS articleId,
    title AS articleTitle, site AS articleSite, published_at AS articlePublishedAt,
    language AS articleLanguage
  FROM evidence
  JOIN highlight ON highlight.id = evidence.highlight_id
  JOIN article ON article.id = highlight.article_id
  LEFT JOIN placement ON placement.highlight_id = highlight.id
    AND placement.revision_id = article.revision_id`;

/** What speaks for and against a claim, oldest first. */
export function evidenceOf(db: Database, claimId: Id): Evidence[] {
  return prepare<Evidence>(
    db,
    `${select} WHERE claim_id = ? AND evidence.trashed_at IS NULL AND highlight.trashed_at IS NULL
       AND article.trashed_at IS NULL ORDER BY evidence.created_at, evidence.id`,
  ).all(claimId);
}

function getEvidence(db: Database, id: Id): Evidence {
  const row = prepare<Evidence>(db, `${select} WHERE evidence.id = ?`).get(id);
  if (!row) throw new AppError('evidence.missing', 'This evidence is not in the notebook.', '');
  return row;
}

/** Joins a highlight to a claim, without a label of its own. @throws AppError evidence.twice, highlight.missing */
export function insertEvidence(write: Write, claimId: Id, fields: EvidenceFields): Id {
  const highlight = prepare<{ id: Id }>(write.db, 'SELECT id FROM highlight WHERE id = ?').get(
    fields.highlightId,
  );
  if (!highlight) {
    throw new AppError('highlight.missing', 'This highlight is not in the notebook.', '');
  }
  const twice = prepare<{ id: Id }>(
    write.db,
    'SELECT id FROM evidence WHERE claim_id = ? AND highlight_id = ? AND trashed_at IS NULL',
  ).get(claimId, fields.highlightId);
  if (twice) {
    throw new AppError(
      'evidence.twice',
      'This passage is already evidence for that claim.',
      'Change its stance there instead.',
    );
  }
  const id = newId();
  write.insert('evidence', {
    id,
    claim_id: claimId,
    highlight_id: fields.highlightId,
    stance: fields.stance ?? 'supports',
    strength: fields.strength ?? null,
    reason: fields.reason ?? null,
    created_at: write.at,
    updated_at: write.at,
  });
  return id;
}

/** @throws AppError claim.missing, and what insertEvidence throws */
export function addEvidence(write: Write, input: Parsed<'evidence.add'>): Evidence {
  const claim = prepare<{ statement: string }>(
    write.db,
    'SELECT statement FROM claim WHERE id = ?',
  ).get(input.claimId);
  if (!claim) throw new AppError('claim.missing', 'This claim is not in the notebook.', '');
  write.label(`Add evidence to “${excerpt(claim.statement, 60)}”`);
  return getEvidence(write.db, insertEvidence(write, input.claimId, input));
}

export function updateEvidence(write: Write, input: Parsed<'evidence.update'>): Evidence {
  const { id, stance, strength, reason } = input;
  const { quote } = getEvidence(write.db, id);
  write.label(`Edit the evidence “${excerpt(quote, 60)}”`);
  write.update('evidence', id, {
    ...(stance !== undefined && { stance }),
    ...(strength !== undefined && { strength }),
    ...(reason !== undefined && { reason }),
    updated_at: write.at,
  });
  return getEvidence(write.db, id);
}
