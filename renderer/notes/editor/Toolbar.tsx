import { ChevronDown } from 'lucide-react';
import { Toolbar as Radix } from 'radix-ui';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { ReactNode } from 'react';
import type { CommandId } from '../../app/commands.ts';
import { Button, CommandButton, CommandItem, Menu } from '../../ui/index.ts';
import type { BlockKind, EditorFormat } from './format.ts';
import styles from '../NoteEditor.module.css';

const blockNames: Record<BlockKind, string> = {
  text: 'Text',
  h1: 'Large heading',
  h2: 'Heading',
  h3: 'Small heading',
  quote: 'Quote',
  code: 'Code block',
  bullet: 'List',
  number: 'Numbered list',
  check: 'Check list',
};

const blockCommands: CommandId[] = [
  'note.text',
  'note.heading1',
  'note.heading2',
  'note.heading3',
  'note.quote',
  'note.codeBlock',
];

/** The formats at hand. One stop for Tab; arrows move within. A click leaves the selection where it is. */
export function Toolbar({ format, children }: { format: EditorFormat; children?: ReactNode }) {
  const [editor] = useLexicalComposerContext();
  return (
    <Radix.Root
      className={styles.toolbar}
      aria-label="Format"
      onMouseDown={(event) => event.preventDefault()}
    >
      <Menu
        onClosed={() => editor.focus()}
        trigger={
          <Radix.Button asChild>
            <Button variant="quiet" small>
              {blockNames[format.block]}
              <ChevronDown aria-hidden />
            </Button>
          </Radix.Button>
        }
      >
        {blockCommands.map((command) => (
          <CommandItem key={command} command={command} />
        ))}
      </Menu>
      <Tool command="note.bold" pressed={format.bold} />
      <Tool command="note.italic" pressed={format.italic} />
      <Tool command="note.strike" pressed={format.strike} />
      <Tool command="note.code" pressed={format.code} />
      <Tool command="note.bullets" pressed={format.block === 'bullet'} />
      <Tool command="note.numbers" pressed={format.block === 'number'} />
      <Tool command="note.checks" pressed={format.block === 'check'} />
      <Tool command="note.link" pressed={format.url !== null} />
      {children}
    </Radix.Root>
  );
}

function Tool({ command, pressed }: { command: CommandId; pressed: boolean }) {
  return (
    <Radix.Button asChild>
      <CommandButton command={command} iconOnly small aria-pressed={pressed} />
    </Radix.Button>
  );
}
