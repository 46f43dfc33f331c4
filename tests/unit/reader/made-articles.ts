import fc from 'fast-check';

/** Articles of the stored vocabulary, made of what breaks offsets. */
const words = fc
  .array(
    fc.constantFrom(
      'word',
      ' ',
      ' two words ',
      'e\u0301',
      '\u0301',
      '👩🏽‍🔬',
      '🇪🇺',
      '日本',
      'Zusammen\u00adarbeit',
      'שלום',
      'مرحبا ',
      '“q”',
      '각',
      '&amp;',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''));

const inline = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map((text) => `<em>${text}</em>`),
  words.map((text) => `<a href="https://a.example/"><strong>${text}</strong> x</a>`),
  words.map((text) => `<bdi dir="rtl">${text}</bdi>`),
  fc.constant('<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>'),
  fc.constant('<br>'),
  fc.constant('<img alt="">'),
  fc.constant('<span></span>'),
);
const run = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

const block = fc.oneof(
  { weight: 4, arbitrary: run.map((text) => `<p>${text}</p>`) },
  run.map((text) => `<h2>${text}</h2>`),
  fc.tuple(run, run).map(([a, b]) => `<ul><li>${a}<ol><li>${b}</li></ol></li><li>${b}</li></ul>`),
  fc
    .tuple(run, run)
    .map(
      ([a, b]) =>
        `<table><caption>${b}</caption><tbody><tr><th>${a}</th><td>${b}</td></tr><tr><td></td><td>${a}</td></tr></tbody></table>`,
    ),
  fc.tuple(run, run).map(([a, b]) => `<blockquote><p>${a}</p><p>${b}</p></blockquote>`),
  run.map((text) => `<figure><img alt=""><figcaption>${text}</figcaption></figure>`),
  run.map((text) => `<pre><code>${text}\n  ${text}</code></pre>`),
  fc.constant('<hr>'),
);

export const articleHtml = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((blocks) => blocks.join(''));
