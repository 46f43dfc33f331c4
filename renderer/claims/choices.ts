import { capitalised } from '../../model/claims/index.ts';
import {
  claimKinds,
  confidences,
  credibilities,
  credibilityWords,
  likelihoodRanges,
  likelihoods,
  reliabilities,
  reliabilityWords,
  stances,
  strengths,
} from '../../model/records/index.ts';
import { kindIcons, stanceIcons } from '../ui/claim-icons.ts';

/** What the selects and segmented controls of this room offer. An empty value is none. */
const none = { value: '', label: 'Not rated' } as const;

export const kindSegments = claimKinds.map((kind) => ({
  value: kind,
  label: capitalised(kind),
  icon: kindIcons[kind],
}));

export const reliabilityChoices = [
  none,
  ...reliabilities.map((value) => ({ value, label: `${value}, ${reliabilityWords[value]}` })),
];

export const credibilityChoices = [
  none,
  ...credibilities.map((value) => ({ value, label: `${value}, ${credibilityWords[value]}` })),
];

export const likelihoodChoices = [
  { value: '', label: 'Not estimated' } as const,
  ...likelihoods.map((value) => {
    const [from, to] = likelihoodRanges[value];
    return { value, label: `${capitalised(value)}, ${from} to ${to} %` };
  }),
];

export const confidenceSegments = confidences.map((value) => ({
  value,
  label: capitalised(value),
}));

export const stanceSegments = stances.map((stance) => ({
  value: stance,
  label: stance,
  icon: stanceIcons[stance],
  tone: stance === 'context' ? undefined : stance,
}));

export const strengthSegments = strengths.map((value) => ({ value, label: value }));
