import { Quote } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Claim, HighlightRow, Id } from '../../model/records/index.ts';
import { call, useCall } from '../app/bridge.ts';
import { today } from '../app/dates.ts';
import { currentPlace, go } from '../app/place.ts';
import { toast } from '../app/toasts.ts';
import { Button, Dialog, FailureNotice, Notice } from '../ui/index.ts';
import { ClaimForm } from './ClaimForm.tsx';
import { sitesOf } from './sites-of.ts';
import { closeClaimDialog } from './dialogs.ts';
import {
  claimFields,
  draftErrors,
  draftOf,
  emptyDraft,
  evidenceFields,
  type Draft,
} from './draft.ts';
import { useDrafts } from './drafts.ts';
import { SaveDialog } from './SaveDialog.tsx';

/** The claim form in a dialog, once what it is about is there. */
export function ComposeDialog(props: { highlightId: Id | null; claimId: Id | null }) {
  const { highlightId, claimId } = props;
  const highlight = useCall(
    'highlights.get',
    { id: highlightId ?? '' },
    { enabled: highlightId !== null },
  );
  const claim = useCall('claims.get', { id: claimId ?? '' }, { enabled: claimId !== null });
  const notebook = useCall('notebook.info', {});
  const error = highlight.error ?? claim.error ?? notebook.error;
  if (error) {
    return (
      <Dialog open onOpenChange={closeClaimDialog} title="Claim">
        <FailureNotice error={error} boxed />
      </Dialog>
    );
  }
  const waiting = (highlightId !== null && !highlight.data) || (claimId !== null && !claim.data);
  if (waiting || !notebook.data) return null;
  return (
    <Compose
      about={claimId ?? highlightId ?? notebook.data.id}
      highlight={highlight.data ?? null}
      claim={claim.data ?? null}
    />
  );
}

interface ComposeProps {
  /** What an unsaved draft is kept under: the claim, the highlight, or else the notebook. */
  about: Id;
  highlight: HighlightRow | null;
  claim: Claim | null;
}

function Compose({ about, highlight, claim }: ComposeProps) {
  const { drafts, keep, drop } = useDrafts();
  const [untouched] = useState(() => (claim ? draftOf(claim) : emptyDraft(highlight)));
  const [restored, setRestored] = useState(about in drafts);
  const [draft, setDraft] = useState({ ...untouched, ...drafts[about] });
  const [tries, setTries] = useState(0);
  const errors = draftErrors(draft, today());

  function change(fields: Partial<Draft>) {
    const next = { ...draft, ...fields };
    setDraft(next);
    keep(about, next);
  }

  function startAnew() {
    drop(about);
    setDraft(untouched);
    setRestored(false);
  }

  async function save() {
    setTries(tries + 1);
    if (Object.keys(errors).length > 0) return;
    const saved = await store(draft, highlight, claim);
    drop(about);
    closeClaimDialog();
    const open = () => go({ view: 'claims', id: saved.id });
    const amongClaims = currentPlace().view === 'claims';
    if (amongClaims && !claim) open();
    toast({
      text: claim ? 'Saved the claim' : 'Made a claim',
      icon: Quote,
      action: amongClaims ? undefined : { label: 'Open', run: open },
    });
  }

  // Each try shows the errors; the first field that has one gets the focus.
  useEffect(() => {
    if (tries > 0)
      document.querySelector<HTMLElement>('[role=dialog] [aria-invalid=true]')?.focus();
  }, [tries]);

  return (
    <SaveDialog
      title={claim ? 'Edit claim' : 'New claim'}
      width={680}
      save="Save claim"
      onSave={save}
    >
      {restored && (
        <Notice
          tone="info"
          boxed
          actions={
            <Button small onClick={startAnew}>
              Start anew
            </Button>
          }
        >
          What you typed here before is back.
        </Notice>
      )}
      <ClaimForm
        draft={draft}
        highlight={highlight}
        sites={claim ? sitesOf(claim) : []}
        errors={errors}
        tried={tries > 0}
        onChange={change}
      />
    </SaveDialog>
  );
}

function store(draft: Draft, highlight: HighlightRow | null, claim: Claim | null): Promise<Claim> {
  const fields = claimFields(draft);
  if (claim) {
    // A chain that is as it was is left alone: storing one makes all its steps anew.
    const before = claimFields(draftOf(claim)).chain;
    const same = JSON.stringify(fields.chain) === JSON.stringify(before);
    return call('claims.update', {
      ...fields,
      chain: same ? undefined : fields.chain,
      id: claim.id,
    });
  }
  const evidence = highlight && [{ highlightId: highlight.id, ...evidenceFields(draft) }];
  return call('claims.add', {
    ...fields,
    statement: draft.statement.trim(),
    evidence: evidence ?? undefined,
  });
}
