import { Quote } from 'lucide-react';
import { useState } from 'react';
import type { Id, Suggestion } from '../../model/records/index.ts';
import { call, useCall } from '../app/bridge.ts';
import { go } from '../app/place.ts';
import { toast } from '../app/toasts.ts';
import { FailureNotice, SuggestField } from '../ui/index.ts';
import styles from './ClaimForm.module.css';
import { closeClaimDialog } from './dialogs.ts';
import { emptyDraft, evidenceFields } from './draft.ts';
import { Passage, whereFrom } from './Passage.tsx';
import { PassageFields } from './PassageFields.tsx';
import picker from './Picker.module.css';
import { SaveDialog } from './SaveDialog.tsx';

/** Joins a highlight and a claim: one is given, the other is picked; then stance, strength and reason. */
export function EvidencePicker(props: { highlightId: Id | null; claimId: Id | null }) {
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<Suggestion | null>(null);
  const [draft, setDraft] = useState(emptyDraft(null));
  const [tried, setTried] = useState(false);
  const highlightId = props.highlightId ?? picked?.id ?? null;
  const claimId = props.claimId ?? picked?.id ?? null;
  const seeks = props.claimId === null ? 'claim' : 'highlight';

  async function save() {
    setTried(true);
    if (highlightId === null || claimId === null) return;
    await call('evidence.add', { claimId, highlightId, ...evidenceFields(draft) });
    closeClaimDialog();
    toast({
      text: 'Added the passage to the claim',
      icon: Quote,
      action: { label: 'Open', run: () => go({ view: 'claims', id: claimId }) },
    });
  }

  return (
    <SaveDialog
      title={seeks === 'claim' ? 'Add to a claim' : 'Add evidence'}
      width={600}
      save="Add"
      onSave={save}
    >
      {props.claimId !== null && <GivenClaim id={props.claimId} />}
      {highlightId !== null && <GivenPassage id={highlightId} stance={draft.stance} />}
      <SuggestField
        label={seeks === 'claim' ? 'The claim' : 'The highlight'}
        placeholder="Type a few of its words"
        kinds={[seeks]}
        mustPick
        data-autofocus
        value={text}
        error={tried && picked === null ? `Pick a ${seeks} from the list.` : null}
        onType={(typed) => {
          setText(typed);
          setPicked(null);
        }}
        onPick={(suggestion) => {
          setText(suggestion.title);
          setPicked(suggestion);
        }}
      />
      <div className={styles.quarters}>
        <PassageFields draft={draft} onChange={(fields) => setDraft({ ...draft, ...fields })} />
      </div>
    </SaveDialog>
  );
}

function GivenClaim({ id }: { id: Id }) {
  const { data, error } = useCall('claims.get', { id });
  if (error) return <FailureNotice error={error} boxed />;
  return (
    <p className={picker.statement} dir="auto">
      {data?.statement}
    </p>
  );
}

function GivenPassage(props: { id: Id; stance: 'supports' | 'contradicts' | 'context' }) {
  const { data, error } = useCall('highlights.get', { id: props.id });
  if (error) return <FailureNotice error={error} boxed />;
  return data && <Passage quote={data.quote} from={whereFrom(data)} stance={props.stance} />;
}
