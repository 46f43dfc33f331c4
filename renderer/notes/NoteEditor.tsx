import { useCallback, useMemo, useState, type FocusEvent, type ReactNode } from 'react';
import { AutoFocusPlugin } from '@lexical/react/LexicalAutoFocusPlugin';
import { CheckListPlugin } from '@lexical/react/LexicalCheckListPlugin';
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import type { Id } from '../../model/ids.ts';
import { isEmpty, isNoteUrl, parseNote } from '../../model/notes/index.ts';
import type { Note, NoteAbout } from '../../model/records/index.ts';
import { useReadOnly } from '../app/session.ts';
import { ErrorBoundary } from '../ui/index.ts';
import { shownInState, type Autosave } from './autosave.ts';
import { namespace } from './editor/config.ts';
import { EditorCommands } from './editor/EditorCommands.tsx';
import { useEditorFormat } from './editor/format.ts';
import { useInUse } from './editor/in-use.ts';
import { LinkClicks } from './editor/LinkClicks.tsx';
import { LinkForm } from './editor/LinkForm.tsx';
import { ListKeys } from './editor/ListKeys.tsx';
import { editorNodes } from './editor/nodes.ts';
import { Paste } from './editor/Paste.tsx';
import { Rules } from './editor/Rules.tsx';
import { Shortcuts } from './editor/Shortcuts.tsx';
import { toEditorState } from './editor/state.ts';
import { SyncSaving } from './editor/SyncSaving.tsx';
import { editorTheme } from './editor/theme.ts';
import { Toolbar } from './editor/Toolbar.tsx';
import { SavingContext, useNoteSaving, useSaving } from './note-saving.ts';
import { SaveNotice } from './SaveNotice.tsx';
import styles from './NoteEditor.module.css';

export interface NoteEditorProps {
  /** Of the note, or the one that it shall have. */
  noteId: Id;
  about: NoteAbout | null;
  /** Null where there is none yet; it is made with the first words. */
  note: Note | null;
  /** In a card: small words, tools only while it has the focus. */
  compact?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
  /** The focus has left, and there are no words in it. */
  onEmptyBlur?: () => void;
  /** Above and below the words, in a page. */
  head?: ReactNode;
  foot?: ReactNode;
}

/**
 * A note in its editor: saved as it is typed, and when it is left. A note that can't be read whole isn't opened, so that
 * it can't be overwritten either.
 */
export function NoteEditor(props: NoteEditorProps) {
  return (
    <ErrorBoundary resetKey={props.noteId}>
      <Editing key={props.noteId} {...props} />
    </ErrorBoundary>
  );
}

function Editing(props: NoteEditorProps) {
  const { onEmptyBlur } = props;
  const saving = useNoteSaving(props.noteId, props.about, props.note);
  const readOnly = useReadOnly();
  const [initial] = useState(() => saving.autosave.content.doc);
  const config = useMemo(
    () => ({
      namespace,
      nodes: editorNodes,
      theme: editorTheme,
      editable: !readOnly,
      editorState: toEditorState(parseNote(initial)),
      onError: (error: Error) => {
        throw error;
      },
    }),
    [initial, readOnly],
  );

  const leave = () => {
    saving.autosave.flush().catch(shownInState);
    if (isBlank(saving.autosave)) onEmptyBlur?.();
  };

  return (
    <LexicalComposer initialConfig={config}>
      <SavingContext value={saving}>
        <Frame {...props} initial={initial} onLeave={leave} />
      </SavingContext>
    </LexicalComposer>
  );
}

function isBlank({ content }: Autosave): boolean {
  return content.title.trim() === '' && isEmpty(parseNote(content.doc));
}

interface FrameProps extends NoteEditorProps {
  initial: string;
  onLeave: () => void;
}

function Frame(props: FrameProps) {
  const { compact, head, foot, onLeave } = props;
  const format = useEditorFormat();
  const [focused, setFocused] = useState(false);
  const { inUse, enter, leave } = useInUse();
  const [linking, setLinking] = useState(false);
  const askForLink = useCallback(() => setLinking(true), []);

  const blur = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setFocused(false);
    leave();
    onLeave();
  };

  const tools = (
    <>
      <Toolbar format={format} />
      {linking && <LinkForm url={format.url} onClose={() => setLinking(false)} />}
    </>
  );
  return (
    <div
      className={compact ? (inUse ? styles.compactInUse : styles.compact) : styles.full}
      onFocus={() => {
        setFocused(true);
        enter();
      }}
      onBlur={blur}
    >
      {!compact && tools}
      <SaveNotice />
      <div className={styles.scroll}>
        {head}
        <Words {...props} />
      </div>
      {compact && <div className={linking ? styles.toolsOpen : styles.tools}>{tools}</div>}
      {foot}
      <EditorCommands focused={focused} format={format} onLink={askForLink} />
    </div>
  );
}

function Words({ initial, autoFocus, placeholder = 'Write' }: FrameProps) {
  const { autosave } = useSaving();
  return (
    <div className={styles.words}>
      <RichTextPlugin
        contentEditable={
          <ContentEditable
            className={styles.input}
            aria-label="Note"
            spellCheck
            aria-placeholder={placeholder}
            placeholder={<p className={styles.placeholder}>{placeholder}</p>}
          />
        }
        ErrorBoundary={LexicalErrorBoundary}
      />
      <Rules />
      <SyncSaving autosave={autosave} initial={initial} />
      <HistoryPlugin />
      <ListPlugin hasStrictIndent />
      <CheckListPlugin />
      <ListKeys />
      <LinkPlugin validateUrl={isNoteUrl} />
      <LinkClicks />
      <Shortcuts />
      <Paste />
      {autoFocus && <AutoFocusPlugin defaultSelection="rootEnd" />}
    </div>
  );
}
