import { ChevronDown } from 'lucide-react';
import { Button } from './Button.tsx';
import { Menu, MenuChoices } from './Menu.tsx';

/** How a list is sorted, in its head. */
export function SortMenu<Sort extends string>(props: {
  sorts: readonly { value: Sort; label: string }[];
  value: Sort;
  onChoose: (sort: Sort) => void;
}) {
  const label = props.sorts.find(({ value }) => value === props.value)?.label;
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="quiet" small aria-label={`Sorted by: ${label}`}>
          {label}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuChoices
        label="Sort by"
        choices={props.sorts}
        value={props.value}
        onChoose={props.onChoose}
      />
    </Menu>
  );
}
