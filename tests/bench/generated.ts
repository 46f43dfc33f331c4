/** Articles for measuring: the same ones each time, alike in size and build to what analysts read. */

const stems =
  `agreement alliance analyst annual assembly authority budget cabinet cable capital channel coast
committee company convoy council country defence delegation deputy draft effort engine export factory fleet forecast
foreign freight frigate government harbour industry island joint maintenance mandate market measure minister ministry
month negotiation newspaper northern number office official operator parliament partner percent plan port president
press pressure production programme project proposal quarter region report repair reserve sea secretary security
shipyard source southern spokesman strait supply talks tender trade treaty union vessel vote week winter yard year`
    .split(/\s+/u)
    .concat(
      'the of and to in a that for on with by as at from it is was has had said will would'.split(
        ' ',
      ),
    );

/** Numbers between 0 and 1 that look random (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function words(random: () => number, count: number): string {
  const chosen = Array.from({ length: count }, () => stems[Math.floor(random() * stems.length)]);
  return chosen.join(' ');
}

function sentence(random: () => number): string {
  const text = words(random, 8 + Math.floor(random() * 16));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Paragraphs with at least so many words in all. */
export function paragraphs(seed: number, least: number): string[] {
  const random = randomFrom(seed);
  const made: string[] = [];
  for (let count = 0; count < least;) {
    const length = 2 + Math.floor(random() * 4);
    const text = Array.from({ length }, () => sentence(random)).join(' ');
    made.push(text);
    count += text.split(' ').length;
  }
  return made;
}

export function titleOf(number: number): string {
  return `Report ${number}: ${words(randomFrom(number * 31 + 7), 6)}`;
}

const links = (names: string) =>
  names
    .split(' ')
    .map((name) => `<li><a href="/${name}">${name}</a></li>`)
    .join('');

/** A saved news page: 400 to 600 words between the site's own navigation, teasers, scripts and footer. */
export function newsPage(number: number): string {
  const random = randomFrom(number);
  const body = paragraphs(number, 400 + Math.floor(random() * 150));
  const day = 1 + (number % 28);
  const title = titleOf(number);
  const teasers = Array.from(
    { length: 8 },
    (_, at) => `<div class="teaser"><h3><a href="/story/${at}">${sentence(random)}</a></h3></div>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${title} | Harbour Daily</title>
<meta property="og:site_name" content="Harbour Daily"><meta property="og:title" content="${title}">
<link rel="canonical" href="https://harbour.example/news/${number}">
<meta property="article:published_time" content="2026-05-${String(day).padStart(2, '0')}T08:00:00Z">
<style>body { margin: 0 } .teaser { float: right }</style><script>window.dataLayer = [];</script></head>
<body><header><nav><ul>${links('world business sport culture opinion weather')}</ul></nav></header>
<main><article><h1>${title}</h1><p class="byline">By Ada Example</p>
<figure><img src="/lead.jpg" alt=""><figcaption>${sentence(random)}</figcaption></figure>
${body.map((text) => `<p>${text}</p>`).join('\n')}
<h2>What comes next</h2><ul>${[1, 2, 3].map(() => `<li>${sentence(random)}</li>`).join('')}</ul>
</article><aside>${teasers.join('\n')}</aside></main>
<footer><ul>${links('about contact privacy terms jobs')}</ul><p>Subscribe to our newsletter.</p></footer>
<script>for (const teaser of document.querySelectorAll('.teaser')) teaser.hidden = false;</script></body></html>`;
}

/** A long report as a page without chrome. */
export function longPage(title: string, least: number): string {
  const body = paragraphs(least, least).map((text, at) =>
    at % 40 === 0 ? `<h2>Part ${at / 40 + 1}</h2>\n<p>${text}</p>` : `<p>${text}</p>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><article><h1>${title}</h1>\n${body.join('\n')}\n</article></body></html>`;
}
