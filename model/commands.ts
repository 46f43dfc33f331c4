/**
 * Every command, without its function: what the menu in main, and the palette, help sheet, tooltips and shortcuts in
 * the page, know of it. What a command does is registered in the page (renderer/app/commands.ts).
 *
 * Several commands may share a key: the first one in this table that can run takes it, so that Delete means the open
 * highlight before it means the article.
 */
export const commandGroups = [
  'App',
  'File',
  'Edit',
  'View',
  'Go',
  'Article',
  'Reading',
  'Highlight',
  'Note',
  'Claim',
  'Help',
] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** What the platform itself does; Electron's names. */
export type MenuRole =
  | 'about'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'close'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen';

export interface CommandInfo {
  id: string;
  /** In the menu and the palette; an ellipsis where it asks for more. */
  title: string;
  group: CommandGroup;
  /** In tinykeys' syntax; the first is the one that is shown. */
  keys?: readonly string[];
  role?: MenuRole;
  /** The key rests while a field or an editor has the focus, though it has a modifier. */
  restsInFields?: boolean;
  /** The key works in a dialog too, where all others rest. */
  inDialogs?: boolean;
  /** The key works in fields too, though it has neither Ctrl nor Cmd. */
  inFields?: boolean;
  /** Goes on while the key is held. */
  repeats?: boolean;
  /** In no menu and no palette: part of a view's keys. */
  hidden?: boolean;
  /** A line above it in the menu. */
  separated?: boolean;
}

const table = [
  { id: 'app.about', title: 'About Claimbook', group: 'App', role: 'about' },
  { id: 'settings.open', title: 'Settings…', group: 'App', keys: ['$mod+,'], separated: true },
  { id: 'app.hide', title: 'Hide Claimbook', group: 'App', role: 'hide', separated: true },
  { id: 'app.hideOthers', title: 'Hide others', group: 'App', role: 'hideOthers' },
  { id: 'app.unhide', title: 'Show all', group: 'App', role: 'unhide' },
  { id: 'app.quit', title: 'Quit Claimbook', group: 'App', role: 'quit', separated: true },

  { id: 'notebook.new', title: 'New notebook…', group: 'File', keys: ['$mod+Shift+n'] },
  { id: 'notebook.open', title: 'Open notebook…', group: 'File', keys: ['$mod+o'] },
  { id: 'notebook.sample', title: 'Open the sample notebook', group: 'File' },
  { id: 'notebook.reveal', title: 'Reveal in folder', group: 'File', separated: true },
  { id: 'notebook.close', title: 'Close notebook', group: 'File', keys: ['$mod+Shift+w'] },
  {
    id: 'import.open',
    title: 'Import…',
    group: 'File',
    keys: ['$mod+Shift+o'],
    separated: true,
  },
  { id: 'export.open', title: 'Export…', group: 'File', keys: ['$mod+Shift+e'] },
  { id: 'backups.open', title: 'Backups', group: 'File' },
  { id: 'window.close', title: 'Close window', group: 'File', role: 'close', separated: true },

  { id: 'edit.undo', title: 'Undo', group: 'Edit', keys: ['$mod+z'], restsInFields: true },
  {
    id: 'edit.redo',
    title: 'Redo',
    group: 'Edit',
    keys: ['$mod+Shift+z', '$mod+y'],
    restsInFields: true,
  },
  { id: 'edit.cut', title: 'Cut', group: 'Edit', role: 'cut', separated: true },
  { id: 'edit.copy', title: 'Copy', group: 'Edit', role: 'copy' },
  { id: 'edit.paste', title: 'Paste', group: 'Edit', role: 'paste' },
  { id: 'edit.pastePlain', title: 'Paste as text', group: 'Edit', role: 'pasteAndMatchStyle' },
  { id: 'edit.selectAll', title: 'Select all', group: 'Edit', role: 'selectAll' },
  {
    id: 'palette.open',
    title: 'Search or run a command',
    group: 'Edit',
    keys: ['$mod+k', '/'],
    separated: true,
  },
  { id: 'search.open', title: 'Search page', group: 'Edit', keys: ['$mod+Shift+f'] },
  { id: 'dialog.save', title: 'Save', group: 'Edit', keys: ['$mod+Enter'], inDialogs: true },

  { id: 'sidebar.toggle', title: 'Sidebar', group: 'View', keys: ['$mod+Backslash'] },
  { id: 'list.toggle', title: 'List', group: 'View', keys: ['$mod+Alt+Backslash'] },
  { id: 'margin.toggle', title: 'Margin', group: 'View', keys: ['$mod+Shift+Backslash'] },
  { id: 'pane.next', title: 'Next pane', group: 'View', keys: ['F6'], separated: true },
  { id: 'pane.previous', title: 'Previous pane', group: 'View', keys: ['Shift+F6'] },
  { id: 'theme.system', title: 'Theme: as the system', group: 'View', separated: true },
  { id: 'theme.light', title: 'Theme: light', group: 'View' },
  { id: 'theme.sepia', title: 'Theme: sepia', group: 'View' },
  { id: 'theme.dark', title: 'Theme: dark', group: 'View' },
  { id: 'text.larger', title: 'Larger text', group: 'View', separated: true },
  { id: 'text.smaller', title: 'Smaller text', group: 'View' },
  { id: 'zoom.reset', title: 'Actual size', group: 'View', role: 'resetZoom', separated: true },
  { id: 'zoom.in', title: 'Zoom in', group: 'View', role: 'zoomIn' },
  { id: 'zoom.out', title: 'Zoom out', group: 'View', role: 'zoomOut' },
  { id: 'window.fullscreen', title: 'Full screen', group: 'View', role: 'togglefullscreen' },

  { id: 'go.back', title: 'Back', group: 'Go', keys: ['Alt+ArrowLeft', '$mod+['] },
  { id: 'go.forward', title: 'Forward', group: 'Go', keys: ['Alt+ArrowRight', '$mod+]'] },
  { id: 'go.inbox', title: 'Inbox', group: 'Go', keys: ['$mod+1'], separated: true },
  { id: 'go.library', title: 'Library', group: 'Go', keys: ['$mod+2'] },
  { id: 'go.notes', title: 'Notes', group: 'Go', keys: ['$mod+3'] },
  { id: 'go.claims', title: 'Claims', group: 'Go', keys: ['$mod+4'] },
  { id: 'go.trash', title: 'Trash', group: 'Go' },
  {
    id: 'list.next',
    title: 'Next in the list',
    group: 'Go',
    keys: ['j'],
    repeats: true,
    separated: true,
  },
  { id: 'list.previous', title: 'Previous in the list', group: 'Go', keys: ['k'], repeats: true },

  { id: 'highlight.yellow', title: 'Highlight in yellow', group: 'Highlight', keys: ['1'] },
  { id: 'highlight.green', title: 'Highlight in green', group: 'Highlight', keys: ['2'] },
  { id: 'highlight.blue', title: 'Highlight in blue', group: 'Highlight', keys: ['3'] },
  { id: 'highlight.pink', title: 'Highlight in pink', group: 'Highlight', keys: ['4'] },
  { id: 'highlight.purple', title: 'Highlight in purple', group: 'Highlight', keys: ['5'] },
  {
    id: 'highlight.annotate',
    title: 'Annotate',
    group: 'Highlight',
    keys: ['n'],
    separated: true,
  },
  { id: 'highlight.claim', title: 'New claim from highlight', group: 'Highlight', keys: ['c'] },
  { id: 'highlight.link', title: 'Add to a claim…', group: 'Highlight', keys: ['l'] },
  { id: 'highlight.tag', title: 'Tag highlight…', group: 'Highlight', keys: ['t'] },
  { id: 'highlight.copy', title: 'Copy quote', group: 'Highlight', keys: ['$mod+Shift+c'] },
  {
    id: 'highlight.next',
    title: 'Next highlight',
    group: 'Highlight',
    keys: [']'],
    separated: true,
  },
  { id: 'highlight.previous', title: 'Previous highlight', group: 'Highlight', keys: ['['] },
  {
    id: 'highlight.delete',
    title: 'Move highlight to trash',
    group: 'Highlight',
    keys: ['Delete'],
    separated: true,
  },

  {
    id: 'highlight.open',
    title: 'Open the highlight at the cursor',
    group: 'Highlight',
    keys: ['Enter'],
  },
  {
    id: 'highlight.close',
    title: 'Close the highlight',
    group: 'Highlight',
    keys: ['Escape'],
  },

  {
    id: 'cursor.nextSentence',
    title: 'Next sentence',
    group: 'Reading',
    keys: ['.'],
    repeats: true,
  },
  {
    id: 'cursor.previousSentence',
    title: 'Previous sentence',
    group: 'Reading',
    keys: [','],
    repeats: true,
  },
  {
    id: 'cursor.nextWord',
    title: 'Next word',
    group: 'Reading',
    keys: ['ArrowRight'],
    repeats: true,
  },
  {
    id: 'cursor.previousWord',
    title: 'Previous word',
    group: 'Reading',
    keys: ['ArrowLeft'],
    repeats: true,
  },
  { id: 'cursor.selectSentence', title: 'Select the sentence', group: 'Reading', keys: ['s'] },
  {
    id: 'cursor.extendForward',
    title: 'Select one word more',
    group: 'Reading',
    keys: ['Shift+ArrowRight'],
    repeats: true,
  },
  {
    id: 'cursor.extendBackward',
    title: 'Select one word less',
    group: 'Reading',
    keys: ['Shift+ArrowLeft'],
    repeats: true,
  },

  { id: 'note.new', title: 'New note', group: 'Note', keys: ['$mod+n'] },
  { id: 'note.delete', title: 'Move note to trash', group: 'Note', keys: ['Delete'] },
  { id: 'note.bold', title: 'Bold', group: 'Note', keys: ['$mod+b'], separated: true },
  { id: 'note.italic', title: 'Italic', group: 'Note', keys: ['$mod+i'] },
  { id: 'note.strike', title: 'Strike through', group: 'Note', keys: ['$mod+Shift+x'] },
  { id: 'note.code', title: 'Code', group: 'Note', keys: ['$mod+e'] },
  { id: 'note.link', title: 'Link…', group: 'Note', keys: ['$mod+k'] },
  { id: 'note.text', title: 'Plain paragraph', group: 'Note', separated: true },
  { id: 'note.heading1', title: 'Large heading', group: 'Note' },
  { id: 'note.heading2', title: 'Heading', group: 'Note' },
  { id: 'note.heading3', title: 'Small heading', group: 'Note' },
  { id: 'note.quote', title: 'Quote', group: 'Note' },
  { id: 'note.codeBlock', title: 'Code block', group: 'Note' },
  { id: 'note.bullets', title: 'List', group: 'Note' },
  { id: 'note.numbers', title: 'Numbered list', group: 'Note' },
  { id: 'note.checks', title: 'Check list', group: 'Note' },

  { id: 'claim.new', title: 'New claim…', group: 'Claim', keys: ['Shift+c'] },
  { id: 'claim.edit', title: 'Edit claim…', group: 'Claim', keys: ['e'] },
  { id: 'claim.link', title: 'Link to a claim…', group: 'Claim', keys: ['l'] },
  { id: 'claim.note', title: 'Note on claim', group: 'Claim', keys: ['n'] },
  { id: 'claim.delete', title: 'Move claim to trash', group: 'Claim', keys: ['Delete'] },
  {
    id: 'chain.earlier',
    title: 'Move the step earlier',
    group: 'Claim',
    keys: ['Alt+ArrowUp'],
    inDialogs: true,
    inFields: true,
    hidden: true,
  },
  {
    id: 'chain.later',
    title: 'Move the step later',
    group: 'Claim',
    keys: ['Alt+ArrowDown'],
    inDialogs: true,
    inFields: true,
    hidden: true,
  },

  { id: 'article.done', title: 'Done', group: 'Article', keys: ['e'] },
  { id: 'article.inbox', title: 'Back to the inbox', group: 'Article', keys: ['Shift+e'] },
  { id: 'article.note', title: 'Note on article', group: 'Article', keys: ['Shift+n'] },
  { id: 'article.details', title: 'Edit details…', group: 'Article' },
  { id: 'article.source', title: 'Open the source in the browser', group: 'Article' },
  {
    id: 'article.delete',
    title: 'Move article to trash',
    group: 'Article',
    keys: ['Delete'],
    separated: true,
  },

  { id: 'help.keys', title: 'Keyboard shortcuts', group: 'Help', keys: ['[Shift]+?'] },
] as const satisfies readonly CommandInfo[];

export type CommandId = (typeof table)[number]['id'];

export const commands: readonly (CommandInfo & { id: CommandId })[] = table;
