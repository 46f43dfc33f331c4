import { AppError } from '../../model/errors.ts';
import { excerpt } from '../../model/excerpt.ts';
import { newId, type Id } from '../../model/ids.ts';
import type { Link } from '../../model/records/index.ts';
import type { Page, Parsed } from '../../preload/contract/index.ts';
import { prepare, type Database, type Write } from '../notebook/index.ts';

const columns = `
  link.id, from_claim_id AS fromId, to_claim_id AS toId, relation, reason, strength,
  link.created_at AS createdAt, link.updated_at AS updatedAt, link.trashed_at AS trashedAt,
  source.statement AS fromStatement, target.statement AS toStatement`;

const from = `
  FROM link JOIN claim AS source ON source.id = from_claim_id
  JOIN claim AS target ON target.id = to_claim_id`;

const standing = `
  link.trashed_at IS NULL AND source.trashed_at IS NULL AND target.trashed_at IS NULL`;

/** A link begins or ends at the claim. One condition for it and for all links would use no index. */
const atClaim = '(from_claim_id = @claimId OR to_claim_id = @claimId)';

/** The links that begin or end at a claim, oldest first. */
export function linksOf(db: Database, claimId: Id): Link[] {
  return prepare<Link>(
    db,
    `SELECT ${columns} ${from} WHERE ${atClaim} AND ${standing} ORDER BY link.created_at, link.id`,
  ).all({ claimId });
}

export function listLinks(db: Database, input: Parsed<'links.list'>): Page<Link> {
  const { claimId = null, limit = 10_000, offset = 0 } = input;
  const where = `WHERE ${standing} AND ${claimId === null ? 'true' : atClaim}`;
  const rows = prepare<Link>(
    db,
    `SELECT ${columns} ${from} ${where} ORDER BY link.created_at, link.id LIMIT @limit OFFSET @offset`,
  ).all({ claimId, limit, offset });
  const total = prepare<{ total: number }>(db, `SELECT count(*) AS total ${from} ${where}`).get({
    claimId,
  });
  return { rows, total: total?.total ?? 0 };
}

/** @throws AppError link.missing */
export function getLink(db: Database, id: Id): Link {
  const row = prepare<Link>(db, `SELECT ${columns} ${from} WHERE link.id = ?`).get(id);
  if (!row) throw new AppError('link.missing', 'This link is not in the notebook.', '');
  return row;
}

/** @throws AppError claim.missing, link.self, link.twice */
export function addLink(write: Write, input: Parsed<'links.add'>): Link {
  if (input.fromId === input.toId) {
    throw new AppError('link.self', 'A claim can’t be linked to itself.', 'Choose another claim.');
  }
  const ends = [input.fromId, input.toId].map((id) => {
    const claim = prepare<{ statement: string }>(
      write.db,
      'SELECT statement FROM claim WHERE id = ?',
    ).get(id);
    if (!claim) throw new AppError('claim.missing', 'This claim is not in the notebook.', '');
    return excerpt(claim.statement, 40);
  });
  refuseTwice(write.db, input);
  const id = newId();
  write.label(`Link “${ends[0]}” ${input.relation} “${ends[1]}”`);
  write.insert('link', {
    id,
    from_claim_id: input.fromId,
    to_claim_id: input.toId,
    relation: input.relation,
    reason: input.reason ?? null,
    strength: input.strength ?? null,
    created_at: write.at,
    updated_at: write.at,
  });
  return getLink(write.db, id);
}

function refuseTwice(db: Database, input: Parsed<'links.add'>): void {
  const twice = prepare<{ id: Id }>(
    db,
    `SELECT id FROM link WHERE from_claim_id = ? AND to_claim_id = ? AND relation = ?
     AND trashed_at IS NULL`,
  ).get(input.fromId, input.toId, input.relation);
  if (!twice) return;
  throw new AppError(
    'link.twice',
    `These claims are already linked (${input.relation}).`,
    'Edit the reason of that link instead.',
  );
}

export function updateLink(write: Write, input: Parsed<'links.update'>): Link {
  const { id, relation, reason, strength } = input;
  const before = getLink(write.db, id);
  write.label(`Edit the link to “${excerpt(before.toStatement, 60)}”`);
  write.update('link', id, {
    ...(relation !== undefined && { relation }),
    ...(reason !== undefined && { reason }),
    ...(strength !== undefined && { strength }),
    updated_at: write.at,
  });
  return getLink(write.db, id);
}
