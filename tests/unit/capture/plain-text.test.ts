import { describe, expect, it } from 'vitest';
import { readText } from './read.ts';

describe('a plain text', () => {
  it('has the first line as title when it stands alone', () => {
    expect(
      readText('x.txt', 'Pact signed in Rome\n\nThe ministers met.\n\nThey signed.'),
    ).toMatchObject({
      title: 'Pact signed in Rome',
      html: '<p>The ministers met.</p><p>They signed.</p>',
    });
  });

  it('loses no sentence to the title', () => {
    expect(readText('my_notes.txt', 'The ministers met.\n\nThey signed.')).toMatchObject({
      title: 'my notes',
      text: 'The ministers met.\n\nThey signed.',
    });
  });

  it('says who, when and where only in lines that can be nothing else', () => {
    expect(
      readText(
        'x.txt',
        'Pact signed\n\nBy Ilse Brandt and Kenji Mori\n12 March 2026\nhttps://site.example/a?fbclid=1\n\nBy the river they met.',
      ),
    ).toMatchObject({
      byline: 'Ilse Brandt and Kenji Mori',
      publishedAt: '2026-03-12',
      canonicalUrl: 'https://site.example/a',
      text: 'By the river they met.',
    });
    expect(readText('x.txt', 'Pact\n\nBy the river they met\n\nEnd.').byline).toBeNull();
  });

  it('joins lines that were only wrapped, and keeps those of a verse', () => {
    const wrapped =
      'The ministers of the two countries met in the old town\nand signed the agreement on the protection of secrets';
    expect(readText('x.txt', `T\n\n${wrapped}`).html).toBe(`<p>${wrapped.replace('\n', ' ')}</p>`);
    expect(readText('x.txt', 'T\n\nA ship\nat sea').html).toBe('<p>A ship<br>at sea</p>');
    expect(
      readText(
        'x.txt',
        'T\n\n両国の閣僚は旧市街で会い、機密の保護に関する協定に署名したと発表した。これは初めてのことである\nと政府関係者は述べ、年内にも第二の協定が結ばれる可能性があると付け加えた。詳細は未定である',
      ).text,
    ).not.toContain(' ');
  });

  it('shows what looks like HTML as it was written', () => {
    expect(readText('x.txt', 'T\n\na <b>b</b> & c')).toMatchObject({
      text: 'a <b>b</b> & c',
      html: '<p>a &#x3C;b>b&#x3C;/b> &#x26; c</p>',
    });
  });
});
