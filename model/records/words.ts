/**
 * The closed vocabularies of the design, in the order in which they are shown. The migrations repeat most of them in CHECK
 * constraints; a test holds the two together.
 */
export const highlightColors = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type HighlightColor = (typeof highlightColors)[number];

export const readingStates = ['inbox', 'reading', 'done'] as const;
export type ReadingState = (typeof readingStates)[number];

export const placementStates = ['anchored', 'moved', 'changed', 'orphaned'] as const;
export type PlacementState = (typeof placementStates)[number];

export const captureWays = ['file', 'paste', 'command-line', 'sample'] as const;
export type CaptureWay = (typeof captureWays)[number];

export const sourceKinds = ['organisation', 'site', 'author', 'office', 'person'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const claimKinds = ['fact', 'figure', 'assessment', 'forecast', 'intention'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const claimStatuses = [
  'open',
  'corroborated',
  'disputed',
  'refuted',
  'came true',
  'did not',
  'void',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export const stances = ['supports', 'contradicts', 'context'] as const;
export type Stance = (typeof stances)[number];

export const relations = ['supports', 'contradicts', 'qualifies', 'repeats', 'depends on'] as const;
export type Relation = (typeof relations)[number];

export const strengths = ['weak', 'moderate', 'strong'] as const;
export type Strength = (typeof strengths)[number];

/** Admiralty reliability of a source; F is unknown, not worst. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];

/** Admiralty credibility of an information; 6 is unknown, not worst. */
export const credibilities = ['1', '2', '3', '4', '5', '6'] as const;
export type Credibility = (typeof credibilities)[number];

/** ICD 203, one row of its terms. */
export const likelihoods = [
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even chance',
  'likely',
  'very likely',
  'almost certain',
] as const;
export type Likelihood = (typeof likelihoods)[number];

/** Per cent, from and to, for each term of ICD 203. */
export const likelihoodRanges: Record<Likelihood, readonly [number, number]> = {
  'almost no chance': [1, 5],
  'very unlikely': [5, 20],
  unlikely: [20, 45],
  'roughly even chance': [45, 55],
  likely: [55, 80],
  'very likely': [80, 95],
  'almost certain': [95, 99],
};

export const reliabilityWords: Record<Reliability, string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
};

export const credibilityWords: Record<Credibility, string> = {
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'truth cannot be judged',
};

export const confidences = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** What a note can be about. A note on a highlight is its annotation. */
export const noteSubjects = ['highlight', 'article', 'claim'] as const;
export type NoteSubject = (typeof noteSubjects)[number];

/** What search finds and pickers offer. */
export const findableKinds = ['article', 'highlight', 'note', 'claim', 'source', 'tag'] as const;
export type FindableKind = (typeof findableKinds)[number];

/** What the trash can hold. */
export const trashableKinds = [
  'article',
  'highlight',
  'note',
  'claim',
  'evidence',
  'link',
] as const;
export type TrashableKind = (typeof trashableKinds)[number];
