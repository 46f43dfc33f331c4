import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../main/capture/index.ts';
import { readText } from './read.ts';

function bytesOf(...bytes: number[]): Uint8Array {
  return Uint8Array.from(bytes);
}

function codeOf(name: string, bytes: Uint8Array): unknown {
  try {
    return readArticle({ name, bytes }).text;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

describe('what is no article is refused in words', () => {
  it('an empty file, and one with only white space or only tags', () => {
    expect(codeOf('a.txt', bytesOf())).toBe('capture.empty');
    expect(() => readText('a.txt', ' \n\t\n ')).toThrow('holds no text');
    expect(() => readText('a.html', '<html><body><img src="x"></body></html>')).toThrow(
      'holds no text',
    );
  });

  it('random bytes', () => {
    const noise = createHash('shake256', { outputLength: 20_000 }).update('noise').digest();
    expect(codeOf('a.txt', noise)).toBe('capture.not-text');
    expect(codeOf('a.html', noise)).toBe('capture.not-text');
  });

  it.each([
    ['PDF', '%PDF-1.7\n'],
    ['ZIP', 'PK\u0003\u0004'],
    ['PNG', '\u0089PNG\r\n'],
    ['RTF', '{\\rtf1\\ansi'],
    ['MHTML', 'From: <Saved by Blink>\r\n'],
  ])('a %s is named', (name, head) => {
    const bytes = Uint8Array.from(head, (character) => character.charCodeAt(0));
    expect(() => readArticle({ name: 'a.txt', bytes })).toThrow(name);
  });

  it('a file over 50 MB', () => {
    expect(codeOf('a.txt', new Uint8Array(50 * 1024 * 1024 + 1))).toBe('capture.too-large');
  });
});

describe('characters survive, whatever the encoding', () => {
  it('UTF-16 with a mark, UTF-8 with a mark', () => {
    expect(codeOf('a.txt', bytesOf(0xff, 0xfe, 0x2d, 0x4e, 0x87, 0x65))).toBe('中文');
    expect(codeOf('a.txt', bytesOf(0xef, 0xbb, 0xbf, 0xc3, 0xa9))).toBe('é');
  });

  it('a declared Shift_JIS page', () => {
    const head = new TextEncoder().encode('<html><head><meta charset="Shift_JIS"></head><body><p>');
    expect(codeOf('a.html', Uint8Array.from([...head, 0x93, 0xfa, 0x96, 0x7b]))).toBe('日本');
  });

  it('UTF-8 under an old declaration', () => {
    expect(
      readText('a.html', '<html><head><meta charset="iso-8859-1"></head><body><p>Rückkehr').text,
    ).toBe('Rückkehr');
  });

  it('an undeclared EUC-KR or windows-1252 file, which the draft mentions', () => {
    expect(codeOf('a.txt', bytesOf(0xc7, 0xd1, 0xb1, 0xb9))).toBe('한국');
    const draft = readArticle({
      name: 'a.txt',
      bytes: Uint8Array.from([
        ...new TextEncoder().encode('Gesch'),
        0xe4,
        ...new TextEncoder().encode('ft und mehr'),
      ]),
    });
    expect(draft.text).toBe('Geschäft und mehr');
    expect(draft.warnings).toEqual([expect.stringContaining('windows-1252')]);
  });

  it('broken UTF-8, where the loss is shown and said', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('Löwe äöü'), 0xc3, 0x28]);
    const draft = readArticle({ name: 'a.txt', bytes });
    expect(draft.text).toBe('Löwe äöü\uFFFD(');
    expect(draft.warnings).toEqual([expect.stringContaining('broken')]);
  });
});

describe('the draft', () => {
  it('carries the hash of its text, its words, its versions and the original', () => {
    const draft = readText('a.md', '# T\n\nTwo words 日本語。');
    expect(draft.textHash).toBe(createHash('sha256').update('Two words 日本語。').digest('hex'));
    expect(draft).toMatchObject({
      contentVersion: 1,
      textVersion: 1,
      original: { mediaType: 'text/markdown', name: 'a.md' },
    });
    expect(draft.words).toBeGreaterThanOrEqual(3);
  });

  it('holds no field that can’t be stored or shown', () => {
    const data = JSON.stringify({
      '@type': 'Article',
      headline: 'A\ud800\u0000\nb',
      author: 'x'.repeat(5_000),
    });
    const draft = readText(
      'a.html',
      `<html><body><script type="application/ld+json">${data}</script><p>a</p></body></html>`,
    );
    expect(draft.title).toBe('A\uFFFD b');
    expect(draft.byline).toBeNull();
  });

  it('chooses the reader by what the file is, then by its name', () => {
    expect(readText('a.txt', '<!doctype html><p>a').original.mediaType).toBe('text/html');
    expect(readText('a.txt', '# a\n\nb').original.mediaType).toBe('text/plain');
    expect(readText('-', '---\ntitle: T\n---\n\nb').original.mediaType).toBe('text/markdown');
    expect(readText('clip', '<p>a</p>').original.mediaType).toBe('text/html');
  });

  it.each([
    ['ja', '防衛協力についての記事である。'],
    ['ko', '방위 협력에 관한 기사이다.'],
    ['zh', '关于防务合作的文章。'],
    ['ar', 'مقال عن التعاون الدفاعي'],
    ['he', 'מאמר על שיתוף פעולה ביטחוני'],
    ['ru', 'Статья о сотрудничестве в сфере обороны, которую мы читаем'],
    [null, 'An article'],
  ])('knows %s by its script', (language, text) => {
    expect(readText('a.txt', text)).toMatchObject({
      language,
      direction: language === 'ar' || language === 'he' ? 'rtl' : 'ltr',
    });
  });
});
