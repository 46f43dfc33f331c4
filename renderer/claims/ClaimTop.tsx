import { ChevronDown } from 'lucide-react';
import {
  capitalised,
  dueDistance,
  dueGroup,
  isSettled,
  longDate,
  statusesFor,
} from '../../model/claims/index.ts';
import { claimKinds, type Claim } from '../../model/records/index.ts';
import { call } from '../app/bridge.ts';
import { today } from '../app/dates.ts';
import { useReadOnly } from '../app/session.ts';
import { toastFailure } from '../app/toasts.ts';
import { Chip, Menu, MenuChoices, kindIcons, statusIcons } from '../ui/index.ts';
import styles from './ClaimPage.module.css';

/** Kind and status, changed where they stand, and the due date. */
export function ClaimTop({ claim }: { claim: Claim }) {
  return (
    <div className={styles.top}>
      <Choose
        name="Kind"
        icon={kindIcons[claim.kind]}
        values={claimKinds}
        value={claim.kind}
        onChoose={(kind) => call('claims.update', { id: claim.id, kind })}
      />
      <Choose
        name="Status"
        icon={statusIcons[claim.status]}
        values={statusesFor(claim.kind)}
        value={claim.status}
        onChoose={(status) => call('claims.update', { id: claim.id, status })}
      />
      <Due claim={claim} />
    </div>
  );
}

function Due({ claim }: { claim: Claim }) {
  if (claim.dueAt === null) return null;
  const day = today();
  const late = dueGroup(claim, day) === 'overdue';
  return (
    <span>
      Due <b>{longDate(claim.dueAt)}</b>
      {!isSettled(claim.status) && (
        <>
          , <span className={late ? styles.late : undefined}>{dueDistance(claim.dueAt, day)}</span>
        </>
      )}
    </span>
  );
}

function Choose<Value extends string>(props: {
  name: string;
  icon: (typeof kindIcons)['fact'];
  values: readonly Value[];
  value: Value;
  onChoose: (value: Value) => Promise<unknown>;
}) {
  const { name, icon, values, value, onChoose } = props;
  const readOnly = useReadOnly();
  return (
    <Menu
      trigger={
        <Chip icon={icon} aria-label={`${name}: ${value}`} disabled={readOnly}>
          {capitalised(value)}
          <ChevronDown aria-hidden />
        </Chip>
      }
    >
      <MenuChoices
        label={name}
        choices={values.map((one) => ({ value: one, label: capitalised(one) }))}
        value={value}
        onChoose={(chosen) => {
          if (chosen !== value) void onChoose(chosen).catch(toastFailure);
        }}
      />
    </Menu>
  );
}
