/** What a file is, as far as its reader goes. */
export type FileKind = 'html' | 'markdown' | 'text';

const mediaTypes: Readonly<Record<string, FileKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
};

const endings: Readonly<Record<string, FileKind>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
};

/** The name's ending in lower case, without its dot. */
export function endingOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Which reader a text is for: an HTML document says so itself, else the media type and the name decide. */
export function fileKind(name: string, mediaType: string | null, text: string): FileKind {
  const head = text.slice(0, 4_000);
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html)\b/i.test(head))
    return 'html';
  const named =
    mediaTypes[mediaType?.split(';')[0]?.trim().toLowerCase() ?? ''] ?? endings[endingOf(name)];
  if (named) return named;
  if (endingOf(name) !== '') return 'text';
  if (/^\s*<([a-z][a-z0-9]*)\b[^>]*>/i.test(head) && /<\/[a-z][a-z0-9]*>\s*$/i.test(text))
    return 'html';
  return looksLikeMarkdown(head) ? 'markdown' : 'text';
}

function looksLikeMarkdown(head: string): boolean {
  return (
    /^---\r?\n[\s\S]*?\n---\r?\n/.test(head) ||
    /^#{1,6} \S/m.test(head) ||
    /\]\(https?:\/\//.test(head)
  );
}

const signatures: readonly [bytes: string, name: string][] = [
  ['%PDF-', 'a PDF'],
  [
    'PK\u0003\u0004',
    'a ZIP archive (or a Word, EPUB or OpenDocument file, which are ZIP archives)',
  ],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['RIFF', 'a WebP picture or a sound file'],
  ['II*\u0000', 'a TIFF picture'],
  ['MM\u0000*', 'a TIFF picture'],
  ['\u001f\u008b', 'a gzip archive'],
  ['7z\u00bc\u00af', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['SQLite format 3\u0000', 'an SQLite database'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word, Excel or PowerPoint file'],
  ['{\\rtf', 'a rich text (RTF) file'],
  ['From: <Saved by', 'a web archive (MHTML)'],
  ['bplist00', 'a web archive of Safari'],
  ['\u007fELF', 'a program'],
  ['MZ\u0090', 'a program'],
];

/** What a file is that no reader takes, by its first bytes, in words; null when it may be text. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  const found = signatures.find(([signature]) => head.startsWith(signature));
  if (found) return found[1];
  return /^....ftyp/s.test(head) ? 'a video or an HEIC picture' : null;
}
