import { AppError } from '../../model/errors.ts';
import { excerpt } from '../../model/excerpt.ts';
import { newId, type Id } from '../../model/ids.ts';
import type { Claim, ClaimRow } from '../../model/records/index.ts';
import type { Page, Parsed } from '../../preload/contract/index.ts';
import { notesOn } from '../notes/index.ts';
import { prepare, type Database, type Row, type Write } from '../notebook/index.ts';
import { chainOf, setChain } from './chain.ts';
import { evidenceOf, insertEvidence } from './evidence.ts';
import { linksOf } from './links.ts';

type ClaimColumns = Omit<ClaimRow, 'saidBy'> & { chain: string };

const stanceCount = (stance: string): string => `
  (SELECT count(*) FROM evidence JOIN highlight ON highlight.id = highlight_id
     JOIN article ON article.id = highlight.article_id
   WHERE evidence.claim_id = claim.id AND stance = '${stance}' AND evidence.trashed_at IS NULL
     AND highlight.trashed_at IS NULL AND article.trashed_at IS NULL)`;

const select = `
  SELECT claim.id, statement, kind, status, reliability, credibility, likelihood, confidence,
    happens_at AS happensAt, said_at AS saidAt, published_at AS publishedAt, due_at AS dueAt,
    resolution, created_at AS createdAt, updated_at AS updatedAt, trashed_at AS trashedAt,
    (SELECT json_group_array(name ORDER BY position) FROM chain_step
       JOIN source ON source.id = source_id WHERE claim_id = claim.id) AS chain,
    ${stanceCount('supports')} AS supports, ${stanceCount('contradicts')} AS contradicts,
    ${stanceCount('context')} AS context,
    (SELECT count(*) FROM link
       JOIN claim AS other ON other.id = iif(from_claim_id = claim.id, to_claim_id, from_claim_id)
     WHERE (from_claim_id = claim.id OR to_claim_id = claim.id) AND link.trashed_at IS NULL
       AND other.trashed_at IS NULL) AS links
  FROM claim`;

const orders = {
  due: 'due_at IS NULL, due_at, updated_at DESC',
  edited: 'updated_at DESC',
  made: 'created_at DESC',
  statement: 'statement COLLATE NOCASE',
} as const;

function toRow({ chain, ...columns }: ClaimColumns): ClaimRow {
  return { ...columns, saidBy: JSON.parse(chain) as string[] };
}

/** The claims that are not in the trash, the next due first unless asked otherwise. */
export function listClaims(db: Database, input: Parsed<'claims.list'>): Page<ClaimRow> {
  const { kind = null, status = null, sort = 'due', limit = 10_000, offset = 0 } = input;
  // A condition that holds also where nothing is asked for would use no index.
  const where = [
    'WHERE claim.trashed_at IS NULL',
    ...(kind === null ? [] : ['kind = @kind']),
    ...(status === null ? [] : ['status = @status']),
  ].join(' AND ');
  const rows = prepare<ClaimColumns>(
    db,
    `${select} ${where} ORDER BY ${orders[sort]}, claim.id LIMIT @limit OFFSET @offset`,
  ).all({ kind, status, limit, offset });
  const total = prepare<{ total: number }>(db, `SELECT count(*) AS total FROM claim ${where}`).get({
    kind,
    status,
  });
  return { rows: rows.map(toRow), total: total?.total ?? 0 };
}

/** A claim's whole page. @throws AppError claim.missing */
export function getClaim(db: Database, id: Id): Claim {
  const row = prepare<ClaimColumns>(db, `${select} WHERE claim.id = ?`).get(id);
  if (!row) throw new AppError('claim.missing', 'This claim is not in the notebook.', '');
  const links = linksOf(db, id);
  return {
    ...toRow(row),
    chain: chainOf(db, id),
    evidence: evidenceOf(db, id),
    linksOut: links.filter((link) => link.fromId === id),
    linksIn: links.filter((link) => link.toId === id),
    notes: notesOn(db, { kind: 'claim', id }),
  };
}

const columns = {
  statement: 'statement',
  kind: 'kind',
  status: 'status',
  reliability: 'reliability',
  credibility: 'credibility',
  likelihood: 'likelihood',
  confidence: 'confidence',
  happensAt: 'happens_at',
  saidAt: 'said_at',
  publishedAt: 'published_at',
  dueAt: 'due_at',
  resolution: 'resolution',
} as const;

type Fields = Partial<Pick<Parsed<'claims.update'>, keyof typeof columns>>;

function toColumns(fields: Fields): Row {
  const row: Row = {};
  for (const [field, column] of Object.entries(columns)) {
    const value = fields[field as keyof typeof columns];
    if (value !== undefined) row[column] = value;
  }
  return row;
}

/** Makes a claim with its chain and its first evidence, as one command. */
export function addClaim(write: Write, input: Parsed<'claims.add'>): Claim {
  const id = newId();
  write.label(`Claim “${excerpt(input.statement, 60)}”`);
  write.insert('claim', {
    id,
    kind: 'fact',
    status: 'open',
    ...toColumns(input),
    created_at: write.at,
    updated_at: write.at,
  });
  if (input.chain) setChain(write, id, input.chain);
  for (const evidence of input.evidence ?? []) insertEvidence(write, id, evidence);
  return getClaim(write.db, id);
}

export function updateClaim(write: Write, input: Parsed<'claims.update'>): Claim {
  const before = getClaim(write.db, input.id);
  write.label(`Edit the claim “${excerpt(before.statement, 60)}”`);
  write.update('claim', input.id, { ...toColumns(input), updated_at: write.at });
  if (input.chain) setChain(write, input.id, input.chain);
  return getClaim(write.db, input.id);
}
