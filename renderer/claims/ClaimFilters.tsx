import { ChevronDown } from 'lucide-react';
import { capitalised } from '../../model/claims/index.ts';
import { claimKinds, claimStatuses } from '../../model/records/index.ts';
import { Chip, Menu, MenuChoices, SortMenu } from '../ui/index.ts';
import { useClaimFilter, type ClaimSort } from './claim-list.ts';
import styles from './ClaimFilters.module.css';

const sorts: readonly { value: ClaimSort; label: string }[] = [
  { value: 'due', label: 'Due first' },
  { value: 'edited', label: 'Edited last' },
  { value: 'made', label: 'Newest' },
  { value: 'statement', label: 'By statement' },
];

const all = 'all';

/** How the list is sorted. */
export function ClaimSorting() {
  const { sort } = useClaimFilter();
  return (
    <SortMenu
      sorts={sorts}
      value={sort}
      onChoose={(value) => useClaimFilter.setState({ sort: value })}
    />
  );
}

/** Chips that narrow the list by status and by kind. */
export function ClaimFilters() {
  const { status, kind } = useClaimFilter();
  return (
    <div className={styles.filters} role="group" aria-label="Filters">
      <FilterChip
        name="Status"
        any="Any status"
        values={claimStatuses}
        value={status}
        onChoose={(value) => useClaimFilter.setState({ status: value })}
      />
      <FilterChip
        name="Kind"
        any="Any kind"
        values={claimKinds}
        value={kind}
        onChoose={(value) => useClaimFilter.setState({ kind: value })}
      />
    </div>
  );
}

function FilterChip<Value extends string>(props: {
  name: string;
  any: string;
  values: readonly Value[];
  value: Value | null;
  onChoose: (value: Value | null) => void;
}) {
  const { name, any, values, value, onChoose } = props;
  const choices: { value: Value | typeof all; label: string }[] = [
    { value: all, label: any },
    ...values.map((one) => ({ value: one, label: capitalised(one) })),
  ];
  return (
    <Menu
      trigger={
        <Chip data-on={value !== null || undefined} aria-label={`${name}: ${value ?? 'any'}`}>
          {value === null ? name : capitalised(value)}
          <ChevronDown aria-hidden />
        </Chip>
      }
    >
      <MenuChoices
        label={name}
        choices={choices}
        value={value ?? all}
        onChoose={(chosen) => onChoose(values.find((one) => one === chosen) ?? null)}
      />
    </Menu>
  );
}
