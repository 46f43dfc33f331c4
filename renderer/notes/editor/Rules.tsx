import { useEffect } from 'react';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { mergeRegister } from '@lexical/utils';
import { registerCheckRoles } from './check-roles.ts';
import { registerCheckShortcut } from './check-shortcut.ts';
import { registerSchema } from './schema.ts';

/** What holds of every change in the editor. */
export function Rules() {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      mergeRegister(
        registerSchema(editor),
        registerCheckShortcut(editor),
        registerCheckRoles(editor),
      ),
    [editor],
  );
  return null;
}
