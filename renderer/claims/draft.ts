import { hasLikelihood, longDate, looksAhead, parseDate } from '../../model/claims/index.ts';
import type {
  Claim,
  ClaimKind,
  Confidence,
  Credibility,
  HighlightRow,
  Likelihood,
  Reliability,
  SourceKind,
  Stance,
  Strength,
} from '../../model/records/index.ts';
import type { Input } from '../../preload/contract/index.ts';

/** One step of the chain while it is typed. The key tells steps apart when they move. */
export interface StepDraft {
  key: string;
  name: string;
  detail: string;
  /** What a source of this name is, should the register not have it yet. */
  kind: SourceKind | null;
}

/** What the claim form holds while it is typed. Dates are as typed; an empty text is no value. */
export interface Draft {
  statement: string;
  kind: ClaimKind;
  chain: StepDraft[];
  reliability: Reliability | '';
  credibility: Credibility | '';
  likelihood: Likelihood | '';
  confidence: Confidence | '';
  due: string;
  resolution: string;
  happens: string;
  said: string;
  published: string;
  stance: Stance;
  strength: Strength | '';
  reason: string;
}

export type DateField = 'due' | 'said' | 'published';
export type DraftErrors = Partial<Record<DateField | 'statement' | 'chain', string>>;

export function newStep(name = '', detail = '', kind: SourceKind | null = null): StepDraft {
  return { key: crypto.randomUUID(), name, detail, kind };
}

/** A new claim; made from a highlight, it knows when the article was published. */
export function emptyDraft(highlight: HighlightRow | null): Draft {
  const published = highlight?.articlePublishedAt ?? null;
  return {
    statement: '',
    kind: 'fact',
    chain: [newStep()],
    reliability: '',
    credibility: '',
    likelihood: '',
    confidence: '',
    due: '',
    resolution: '',
    happens: '',
    said: '',
    published: dateText(published === null ? null : parseDate(published)),
    stance: 'supports',
    strength: '',
    reason: '',
  };
}

/** The form of a claim that is there. */
export function draftOf(claim: Claim): Draft {
  const steps = claim.chain.map((step) => newStep(step.name, step.detail ?? '', step.kind));
  return {
    ...emptyDraft(null),
    statement: claim.statement,
    kind: claim.kind,
    chain: steps.length > 0 ? steps : [newStep()],
    reliability: claim.reliability ?? '',
    credibility: claim.credibility ?? '',
    likelihood: claim.likelihood ?? '',
    confidence: claim.confidence ?? '',
    due: dateText(claim.dueAt),
    resolution: claim.resolution ?? '',
    happens: claim.happensAt ?? '',
    said: dateText(claim.saidAt),
    published: dateText(claim.publishedAt),
  };
}

/** What keeps a draft from being saved, in words, at the field that it is about. `today` is `YYYY-MM-DD`. */
export function draftErrors(draft: Draft, today: string): DraftErrors {
  const errors: DraftErrors = {};
  if (draft.statement.trim() === '') errors.statement = 'Say what is claimed, in your words.';
  if (draft.chain.some(isNameless)) errors.chain = 'Name who it was, or clear the words on how.';
  for (const field of ['due', 'said', 'published'] as const) {
    if (field === 'due' && !looksAhead(draft.kind)) continue;
    if (draft[field].trim() !== '' && parseDate(draft[field]) === null) {
      errors[field] = `Not a date. Try ${Number(today.slice(0, 4)) + 1}-02-28.`;
    }
  }
  return errors;
}

/** A step that says how, but not who: it would be left out, and its words with it. */
export function isNameless({ name, detail }: StepDraft): boolean {
  return name.trim() === '' && detail.trim() !== '';
}

/** The claim's fields as the contract takes them. What the kind doesn't have, likelihood or due date, is left out. */
export function claimFields(draft: Draft): Omit<Input<'claims.update'>, 'id'> {
  const ahead = looksAhead(draft.kind);
  return {
    statement: draft.statement.trim(),
    kind: draft.kind,
    chain: draft.chain
      .filter((step) => step.name.trim() !== '')
      .map((step) => ({
        name: step.name.trim(),
        detail: step.detail.trim() || null,
        kind: step.kind ?? undefined,
      })),
    reliability: draft.reliability || null,
    credibility: draft.credibility || null,
    likelihood: hasLikelihood(draft.kind) ? draft.likelihood || null : null,
    confidence: draft.confidence || null,
    dueAt: ahead ? parseDate(draft.due) : null,
    resolution: ahead ? draft.resolution.trim() || null : null,
    happensAt: draft.happens.trim() || null,
    saidAt: parseDate(draft.said),
    publishedAt: parseDate(draft.published),
  };
}

/** How the passage bears on the claim, as the contract takes it. */
export function evidenceFields(draft: Pick<Draft, 'stance' | 'strength' | 'reason'>) {
  return {
    stance: draft.stance,
    strength: draft.strength || null,
    reason: draft.reason.trim() || null,
  };
}

function dateText(date: string | null): string {
  return date === null ? '' : longDate(date);
}
