import { Popover } from 'radix-ui';
import { useId, useState, type ComponentProps, type KeyboardEvent } from 'react';
import type { FindableKind, Id, Suggestion } from '../../model/records/index.ts';
import { useCall } from '../app/bridge.ts';
import { FieldFrame, type FieldWords } from './Field.tsx';
import field from './Field.module.css';
import styles from './SuggestField.module.css';

interface Props extends FieldWords, Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  value: string;
  kinds: FindableKind[];
  onType: (text: string) => void;
  onPick: (suggestion: Suggestion) => void;
  /** What is not offered, for example the claim itself. */
  without?: readonly Id[];
  /** Something must be picked: while one types, Enter takes the first. */
  mustPick?: boolean;
}

/** A text field that offers what the notebook has of these kinds while one types. Any other text may stay in it. */
export function SuggestField(props: Props) {
  const {
    label,
    hint,
    error,
    value,
    kinds,
    onType,
    onPick,
    without = [],
    mustPick,
    ...input
  } = props;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const asked = { text: value.trim(), kinds, limit: 12 };
  const answer = useCall('search.suggest', asked, { enabled: open });
  const options = (answer.data ?? []).filter(({ id }) => !without.includes(id));
  const shown = open && options.length > 0;

  function pick(suggestion: Suggestion) {
    onPick(suggestion);
    setOpen(false);
    setActive(-1);
  }

  function moveTo(index: number) {
    setOpen(true);
    setActive(options.length === 0 ? 0 : (index + options.length) % options.length);
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    input.onKeyDown?.(event);
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const chosen = options[active];
    if (event.key === 'ArrowDown') moveTo(active + 1);
    else if (event.key === 'ArrowUp') moveTo(active < 0 ? options.length - 1 : active - 1);
    else if (event.key === 'Enter' && shown && chosen) pick(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <Popover.Root open={shown} onOpenChange={setOpen}>
      <FieldFrame label={label} hint={hint} error={error}>
        {(control) => (
          <Popover.Anchor asChild>
            <input
              type="text"
              className={field.input}
              {...control}
              {...input}
              role="combobox"
              autoComplete="off"
              aria-autocomplete="list"
              aria-expanded={shown}
              aria-controls={shown ? listId : undefined}
              aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
              value={value}
              onChange={(event) => {
                onType(event.target.value);
                setOpen(true);
                setActive(mustPick ? 0 : -1);
              }}
              onClick={() => setOpen(true)}
              onBlur={() => setOpen(false)}
              onKeyDown={keyDown}
            />
          </Popover.Anchor>
        )}
      </FieldFrame>
      <Popover.Content
        asChild
        align="start"
        sideOffset={3}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
      >
        <div id={listId} className={styles.list} role="listbox" aria-label={label}>
          {options.map((option, index) => (
            <div
              key={option.id}
              id={`${listId}-${index}`}
              role="option"
              className={styles.option}
              aria-selected={index === active}
              tabIndex={-1}
              onMouseDown={(event) => {
                // The focus stays in the field.
                event.preventDefault();
                pick(option);
              }}
            >
              <span className={option.kind === 'highlight' ? styles.quoted : styles.title}>
                {option.title}
              </span>
              {option.detail !== null && <span className={styles.detail}>{option.detail}</span>}
            </div>
          ))}
        </div>
      </Popover.Content>
    </Popover.Root>
  );
}
