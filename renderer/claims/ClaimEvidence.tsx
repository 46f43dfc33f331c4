import { Ellipsis, Plus, Trash2 } from 'lucide-react';
import { excerpt } from '../../model/excerpt.ts';
import {
  stances,
  strengths,
  type Evidence,
  type Id,
  type Stance,
} from '../../model/records/index.ts';
import type { Input } from '../../preload/contract/index.ts';
import { call } from '../app/bridge.ts';
import { putInTrash } from '../app/put-in-trash.ts';
import { useReadOnly } from '../app/session.ts';
import { toastFailure } from '../app/toasts.ts';
import {
  Button,
  IconButton,
  Menu,
  MenuChoices,
  MenuItem,
  MenuLabel,
  MenuSeparator,
  StanceBadge,
} from '../ui/index.ts';
import styles from './ClaimEvidence.module.css';
import { openEvidencePicker } from './dialogs.ts';
import { EditableText } from './EditableText.tsx';
import { Passage, openPassage, whereFrom } from './Passage.tsx';
import { Section } from './Section.tsx';

interface Props {
  claimId: Id;
  evidence: Evidence[];
}

/** What speaks for the claim at left, what speaks against it and what is context at right. */
export function ClaimEvidence({ claimId, evidence }: Props) {
  const readOnly = useReadOnly();
  const of = (stance: Stance) => evidence.filter((one) => one.stance === stance);
  const against = [...of('contradicts'), ...of('context')];
  return (
    <Section
      title="Evidence"
      count={evidence.length}
      action={
        <Button
          small
          icon={Plus}
          disabled={readOnly}
          onClick={() => openEvidencePicker({ claimId })}
        >
          Add evidence
        </Button>
      }
    >
      {evidence.length === 0 && (
        <p className={styles.quiet}>No passage yet speaks for it or against it.</p>
      )}
      <div className={styles.columns}>
        {of('supports').length > 0 && (
          <div>
            <Group stance="supports" evidence={of('supports')} />
          </div>
        )}
        {against.length > 0 && (
          <div>
            <Group stance="contradicts" evidence={of('contradicts')} />
            <Group stance="context" evidence={of('context')} />
          </div>
        )}
      </div>
    </Section>
  );
}

function Group({ stance, evidence }: { stance: Stance; evidence: Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <>
      <h3 className={styles.stance}>
        <StanceBadge stance={stance} />
        {evidence.length}
      </h3>
      <ul className={styles.items}>
        {evidence.map((one) => (
          <li key={one.id} className={styles.item}>
            <Item evidence={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

type Update = (fields: Omit<Input<'evidence.update'>, 'id'>) => Promise<Evidence>;

function Item({ evidence }: { evidence: Evidence }) {
  const readOnly = useReadOnly();
  const update: Update = (fields) => call('evidence.update', { id: evidence.id, ...fields });
  return (
    <Passage
      quote={evidence.quote}
      from={whereFrom(evidence)}
      stance={evidence.stance}
      language={evidence.articleLanguage}
      onOpen={() => openPassage(evidence)}
      facts={
        <>
          {evidence.strength !== null && <span>{evidence.strength}</span>}
          {evidence.placement !== 'anchored' && <span>{evidence.placement}</span>}
        </>
      }
    >
      <EditableText
        label="Reason"
        look="reason"
        placeholder="Give a reason"
        value={evidence.reason ?? ''}
        onSave={(reason) => update({ reason })}
      />
      {!readOnly && <ItemMenu evidence={evidence} update={update} />}
    </Passage>
  );
}

function ItemMenu({ evidence, update }: { evidence: Evidence; update: Update }) {
  return (
    <span className={styles.menu}>
      <Menu
        align="end"
        trigger={<IconButton small icon={Ellipsis} label={`Change: ${evidence.quote}`} />}
      >
        <MenuLabel>This passage</MenuLabel>
        <MenuChoices
          label="Stance"
          choices={stances.map((stance) => ({ value: stance, label: stance }))}
          value={evidence.stance}
          onChoose={(stance) => void update({ stance }).catch(toastFailure)}
        />
        <MenuSeparator />
        <MenuLabel>How strongly</MenuLabel>
        <MenuChoices
          label="Strength"
          choices={strengths.map((strength) => ({ value: strength, label: strength }))}
          value={evidence.strength ?? ''}
          onChoose={(value) => {
            const strength = strengths.find((one) => one === value) ?? null;
            void update({ strength }).catch(toastFailure);
          }}
        />
        <MenuSeparator />
        <MenuItem
          icon={Trash2}
          onSelect={() => void putInTrash('evidence', evidence.id, excerpt(evidence.quote, 60))}
        >
          Remove from the claim
        </MenuItem>
      </Menu>
    </span>
  );
}
