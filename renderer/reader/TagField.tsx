import { useEffect, useRef, useState } from 'react';
import { useCall } from '../app/bridge.ts';
import { Field } from '../ui/index.ts';

/** The tags of a highlight on one line. Enter saves, Esc (the card's) leaves them as they were. */
export function TagField(props: { tags: string[]; onSave: (tags: string[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const [typed, setTyped] = useState(props.tags.join(', '));
  const known = useCall('tags.list', {}).data ?? [];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave(tagsIn(typed));
      }}
    >
      <Field
        label="Tags"
        hint="Separated by commas. Enter saves."
        value={typed}
        list="known-tags"
        ref={input}
        onChange={(event) => setTyped(event.target.value)}
      />
      <datalist id="known-tags">
        {known.map(({ id, name }) => (
          <option key={id}>{name}</option>
        ))}
      </datalist>
    </form>
  );
}

/** Each tag once, without its sign. A tag may hold spaces: imported ones do. */
export function tagsIn(typed: string): string[] {
  const tags = typed.split(/[,、，]|(?:^|\s)#/u).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
