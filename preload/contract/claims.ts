import * as z from 'zod';
import {
  claimKinds,
  claimStatuses,
  confidences,
  credibilities,
  likelihoods,
  relations,
  reliabilities,
  sourceKinds,
  stances,
  strengths,
  type Claim,
  type ClaimRow,
  type Evidence,
  type Link,
  type Source,
} from '../../model/records/index.ts';
import { call, command } from './call.ts';
import { id, page, partialDate, shortText, type Page } from './fields.ts';

const fields = {
  kind: z.enum(claimKinds).optional(),
  status: z.enum(claimStatuses).optional(),
  reliability: z.enum(reliabilities).nullable().optional(),
  credibility: z.enum(credibilities).nullable().optional(),
  likelihood: z.enum(likelihoods).nullable().optional(),
  confidence: z.enum(confidences).nullable().optional(),
  happensAt: shortText.nullable().optional(),
  saidAt: partialDate.nullable().optional(),
  publishedAt: partialDate.nullable().optional(),
  dueAt: partialDate.nullable().optional(),
  resolution: shortText.nullable().optional(),
  /** Who said it, through whom. A name that is not in the register becomes a source. */
  chain: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(300),
        kind: z.enum(sourceKinds).optional(),
        detail: shortText.nullable().optional(),
      }),
    )
    .max(20)
    .optional(),
};

const evidenceFields = {
  stance: z.enum(stances).optional(),
  strength: z.enum(strengths).nullable().optional(),
  reason: shortText.nullable().optional(),
};

const linkFields = {
  reason: shortText.nullable().optional(),
  strength: z.enum(strengths).nullable().optional(),
};

const statement = z.string().trim().min(1).max(4_000);

export const claims = {
  'claims.list': call<Page<ClaimRow>>()(
    'notebook',
    z.object({
      kind: z.enum(claimKinds).optional(),
      status: z.enum(claimStatuses).optional(),
      sort: z.enum(['due', 'edited', 'made', 'statement']).optional(),
      ...page,
    }),
  ),
  'claims.get': call<Claim>()('notebook', z.object({ id })),
  'claims.add': command<Claim>()(
    z.object({
      statement,
      ...fields,
      evidence: z
        .array(z.object({ highlightId: id, ...evidenceFields }))
        .max(200)
        .optional(),
    }),
  ),
  'claims.update': command<Claim>()(z.object({ id, statement: statement.optional(), ...fields })),

  'evidence.add': command<Evidence>()(
    z.object({ claimId: id, highlightId: id, ...evidenceFields }),
  ),
  'evidence.update': command<Evidence>()(z.object({ id, ...evidenceFields })),

  'links.list': call<Page<Link>>()('notebook', z.object({ claimId: id.optional(), ...page })),
  'links.get': call<Link>()('notebook', z.object({ id })),
  'links.add': command<Link>()(
    z.object({ fromId: id, toId: id, relation: z.enum(relations), ...linkFields }),
  ),
  'links.update': command<Link>()(
    z.object({ id, relation: z.enum(relations).optional(), ...linkFields }),
  ),

  'sources.list': call<Source[]>()('notebook', z.object({})),
};
