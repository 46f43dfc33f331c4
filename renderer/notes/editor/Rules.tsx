import { useEffect } from 'react';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { mergeRegister } from '@lexical/utils';
import { registerCheckShortcut } from './check-shortcut.ts';
import { registerSchema } from './schema.ts';

/** What holds of every change in the editor. */
export function Rules() {
  const [editor] = useLexicalComposerContext();
  useEffect(() => mergeRegister(registerSchema(editor), registerCheckShortcut(editor)), [editor]);
  return null;
}
