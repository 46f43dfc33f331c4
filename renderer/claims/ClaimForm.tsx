import { useState } from 'react';
import { hasLikelihood, looksAhead } from '../../model/claims/index.ts';
import type { HighlightRow } from '../../model/records/index.ts';
import { Button, Field, Select, TextArea } from '../ui/index.ts';
import { ChainFields } from './ChainFields.tsx';
import {
  confidenceSegments,
  credibilityChoices,
  kindSegments,
  likelihoodChoices,
  reliabilityChoices,
} from './choices.ts';
import styles from './ClaimForm.module.css';
import { DateField } from './DateField.tsx';
import type { DateField as DateName, Draft, DraftErrors } from './draft.ts';
import { openEvidencePicker } from './dialogs.ts';
import { Passage, whereFrom } from './Passage.tsx';
import { PassageFields } from './PassageFields.tsx';
import { SegmentedField } from './SegmentedField.tsx';

interface Props {
  draft: Draft;
  /** The passage that the claim is made from. */
  highlight: HighlightRow | null;
  /** The sites that the claim's evidence is on. */
  sites: readonly string[];
  errors: DraftErrors;
  /** Saving was tried: every error is shown, not only those of fields that were left. */
  tried: boolean;
  onChange: (fields: Partial<Draft>) => void;
}

/** The fields of a claim. */
export function ClaimForm({ draft, highlight, sites, errors, tried, onChange }: Props) {
  const [left, setLeft] = useState<readonly DateName[]>([]);

  function dateField(name: DateName, label: string) {
    return (
      <DateField
        label={label}
        value={draft[name]}
        error={tried || left.includes(name) ? errors[name] : undefined}
        onChange={(typed) => {
          onChange({ [name]: typed });
          setLeft(left.filter((other) => other !== name));
        }}
        onLeave={() => setLeft([...left, name])}
      />
    );
  }

  return (
    <div className={styles.form}>
      {highlight && (
        <Passage
          quote={highlight.quote}
          from={whereFrom(highlight)}
          stance={draft.stance}
          facts={
            <Button
              small
              variant="quiet"
              onClick={() => openEvidencePicker({ highlightId: highlight.id })}
            >
              Add to a claim that is there
            </Button>
          }
        />
      )}
      <TextArea
        label="Statement, in your words"
        className={styles.statement}
        data-autofocus
        dir="auto"
        value={draft.statement}
        error={tried ? errors.statement : undefined}
        onChange={(event) => onChange({ statement: event.target.value })}
      />
      <SegmentedField
        label="Kind"
        segments={kindSegments}
        value={draft.kind}
        onChoose={(kind) => onChange({ kind })}
      />
      <ChainFields
        chain={draft.chain}
        site={highlight?.articleSite ?? null}
        sites={sites}
        error={tried ? errors.chain : undefined}
        onChange={(chain) => onChange({ chain })}
      />
      <div className={styles.quarters}>
        <Select
          label="Source"
          choices={reliabilityChoices}
          value={draft.reliability}
          onChoose={(reliability) => onChange({ reliability })}
        />
        <Select
          label="Information"
          choices={credibilityChoices}
          value={draft.credibility}
          onChoose={(credibility) => onChange({ credibility })}
        />
        {hasLikelihood(draft.kind) && (
          <Select
            label="Likelihood"
            choices={likelihoodChoices}
            value={draft.likelihood}
            onChoose={(likelihood) => onChange({ likelihood })}
          />
        )}
        {looksAhead(draft.kind) && dateField('due', 'Due')}
        {looksAhead(draft.kind) && (
          <div className={styles.whole}>
            <Field
              label="What would count as true"
              value={draft.resolution}
              onChange={(event) => onChange({ resolution: event.target.value })}
            />
          </div>
        )}
        <div className={styles.half}>
          <SegmentedField
            label="Confidence, apart from likelihood"
            segments={confidenceSegments}
            value={draft.confidence || null}
            onChoose={(confidence) => onChange({ confidence })}
            onClear={() => onChange({ confidence: '' })}
          />
        </div>
        {highlight && <PassageFields draft={draft} onChange={onChange} />}
      </div>
      <details className={styles.dates} open={draft.happens !== '' || draft.said !== '' || tried}>
        <summary>When it happens, when it was said, when it was published</summary>
        <div className={styles.quarters}>
          <div className={styles.half}>
            <Field
              label="Happens"
              placeholder="In your words, or a date"
              value={draft.happens}
              onChange={(event) => onChange({ happens: event.target.value })}
            />
          </div>
          {dateField('said', 'Said on')}
          {dateField('published', 'Published on')}
        </div>
      </details>
    </div>
  );
}
