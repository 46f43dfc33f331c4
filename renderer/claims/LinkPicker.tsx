import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { relations, type Id, type Relation, type Suggestion } from '../../model/records/index.ts';
import { call, useCall } from '../app/bridge.ts';
import { toast } from '../app/toasts.ts';
import { FailureNotice, Field, SuggestField, relationIcons } from '../ui/index.ts';
import { closeClaimDialog } from './dialogs.ts';
import picker from './Picker.module.css';
import { SaveDialog } from './SaveDialog.tsx';
import { SegmentedField } from './SegmentedField.tsx';

const segments = relations.map((value) => ({ value, label: value, icon: relationIcons[value] }));

/** Links a claim to another one: the other claim, the relation, the reason. */
export function LinkPicker({ claimId }: { claimId: Id }) {
  const claim = useCall('claims.get', { id: claimId });
  const [text, setText] = useState('');
  const [other, setOther] = useState<Suggestion | null>(null);
  const [relation, setRelation] = useState<Relation | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);

  async function save() {
    setTried(true);
    if (other === null || relation === null) return;
    const fields = { relation, reason: reason.trim() || null };
    await call('links.add', { fromId: claimId, toId: other.id, ...fields });
    closeClaimDialog();
    toast({ text: 'Linked the claims', icon: Link2 });
  }

  return (
    <SaveDialog title="Link to a claim" width={600} save="Link" onSave={save}>
      {claim.error && <FailureNotice error={claim.error} boxed />}
      <p className={picker.statement} dir="auto">
        {claim.data?.statement}
      </p>
      <SegmentedField
        label="Relation"
        segments={segments}
        value={relation}
        onChoose={setRelation}
        error={tried && relation === null ? 'Choose how the two are related.' : null}
        wordless
      />
      <SuggestField
        label="The other claim"
        placeholder="Type a few of its words"
        kinds={['claim']}
        without={[claimId]}
        mustPick
        data-autofocus
        value={text}
        error={tried && other === null ? 'Pick a claim from the list.' : null}
        onType={(typed) => {
          setText(typed);
          setOther(null);
        }}
        onPick={(picked) => {
          setText(picked.title);
          setOther(picked);
        }}
      />
      <Field label="Reason" value={reason} onChange={(event) => setReason(event.target.value)} />
    </SaveDialog>
  );
}
