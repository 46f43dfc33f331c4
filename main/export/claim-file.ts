import type { List, PhrasingContent, RootContent } from 'mdast';
import { capitalised, chainText, relationWords, stepWords } from '../../model/claims/index.ts';
import { excerpt } from '../../model/excerpt.ts';
import { blockMarkdown } from '../../model/notes/index.ts';
import {
  credibilityWords,
  likelihoodRanges,
  reliabilityWords,
  type Stance,
  type Strength,
} from '../../model/records/index.ts';
import {
  dateProperty,
  dateWords,
  dotted,
  heading,
  link,
  obsidianTags,
  paragraph,
  plain,
  tagWords,
  text,
} from './markdown.ts';
import type {
  ExportClaim,
  ExportEvidence,
  ExportFile,
  ExportLink,
  ExportStance,
  Region,
} from './model.ts';
import { noteRegions } from './note-file.ts';
import { blockId, type Places } from './places.ts';
import { aliasesOf } from './properties.ts';
import { region } from './region.ts';

/** UTF-16 units of a quote or statement that is the text of a link. */
const linkLength = 160;

/** A claim's file: its properties, statement and chain, its evidence, its links as seen from its end, its notes. */
export function claimFile(claim: ExportClaim, places: Places): ExportFile {
  const evidence = claim.evidence.map((item) => evidenceLine(item, claim, places));
  const links = claim.links.map((item) => linkLine(item, claim, places));
  return {
    properties: claimProperties(claim, places.of(claim.id).path),
    regions: [
      region('claim', blockMarkdown(claimBlocks(claim))),
      ...listRegion('evidence', 'Evidence', evidence),
      ...listRegion('links', 'Links', links),
      ...noteRegions(claim.notes),
    ],
    promises: {
      quotes: new Map(),
      links: [
        ...claim.evidence.map((item) => passageAddress(item, claim, places)),
        ...claim.links.map(({ claimId }) => places.address(claim.id, claimId)),
      ],
    },
  };
}

function claimProperties(claim: ExportClaim, path: string): ExportFile['properties'] {
  return {
    id: claim.id,
    title: claim.statement,
    aliases: aliasesOf(claim.statement, path),
    kind: claim.kind,
    status: claim.status,
    said_by: claim.chain.length === 0 ? null : chainText(claim.chain),
    reliability: claim.reliability,
    credibility: claim.credibility,
    likelihood: claim.likelihood,
    confidence: claim.confidence,
    happens: dateProperty(claim.happensAt),
    said: dateProperty(claim.saidAt),
    published: dateProperty(claim.publishedAt),
    due: dateProperty(claim.dueAt),
    resolution: claim.resolution,
    tags: obsidianTags(claim.tags),
  };
}

function claimBlocks(claim: ExportClaim): RootContent[] {
  const blocks = [heading(1, claim.statement)];
  const lines = [
    dotted([capitalised(claim.kind), claim.status, dueWords(claim), tagWords(claim.tags)]),
    chainWords(claim),
    sentence(ratingWords(claim)),
    sentence(dateWordsOf(claim)),
    claim.resolution === null ? [] : [text(`Counts as true when: ${claim.resolution}`)],
  ];
  for (const line of lines) if (line.length > 0) blocks.push(paragraph(line));
  return blocks;
}

function dueWords({ dueAt }: ExportClaim): string | null {
  return dueAt === null ? null : `due ${dateWords(dueAt)}`;
}

/** "Said by official (unnamed) → reported by Nikkei". */
function chainWords({ chain, evidence }: ExportClaim): PhrasingContent[] {
  const names = chain.map(({ name }) => name);
  const sites = evidence.flatMap(({ articleSite }) => articleSite ?? []);
  const steps = chain.map(({ name, detail }, index) => {
    const words = stepWords(names, index, sites);
    const did = index === 0 ? words : words.toLowerCase();
    return `${did} ${name}${detail === null ? '' : ` (${detail})`}`;
  });
  return steps.length === 0 ? [] : [text(steps.join(' → '))];
}

function sentence(parts: (string | null)[]): PhrasingContent[] {
  const [first, ...rest] = parts.filter((part) => part !== null);
  return first === undefined ? [] : dotted([capitalised(first), ...rest]);
}

function ratingWords(claim: ExportClaim): (string | null)[] {
  const { reliability, credibility, likelihood, confidence } = claim;
  const [from, to] = likelihood === null ? [] : likelihoodRanges[likelihood];
  return [
    reliability === null ? null : `source ${reliability}, ${reliabilityWords[reliability]}`,
    credibility === null ? null : `information ${credibility}, ${credibilityWords[credibility]}`,
    likelihood === null ? null : `${likelihood} (${from}–${to} %)`,
    confidence === null ? null : `${confidence} confidence`,
  ];
}

function dateWordsOf({ happensAt, saidAt, publishedAt }: ExportClaim): (string | null)[] {
  return [
    happensAt === null ? null : `happens ${dateWords(happensAt)}`,
    saidAt === null ? null : `said ${dateWords(saidAt)}`,
    publishedAt === null ? null : `published ${dateWords(publishedAt)}`,
  ];
}

function listRegion(name: string, title: string, items: PhrasingContent[][]): Region[] {
  if (items.length === 0) return [];
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((children) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children }],
    })),
  };
  return [region(name, blockMarkdown([heading(2, title), list]))];
}

function evidenceLine(item: ExportEvidence, claim: ExportClaim, places: Places): PhrasingContent[] {
  const quote = excerpt(plain(item.quote), linkLength);
  return withReason(
    [
      text(`${stanceWords[item.stance]}${strengthWords(item.strength)}: `),
      link(passageAddress(item, claim, places), `“${quote}”`),
      text(' · '),
      ...dotted([
        places.of(item.articleId).title,
        item.articleSite,
        dateWords(item.articlePublishedAt),
      ]),
    ],
    item.reason,
  );
}

function passageAddress(item: ExportEvidence, claim: ExportClaim, places: Places): string {
  return places.address(claim.id, item.articleId, blockId(item.highlightId));
}

function linkLine(item: ExportLink, claim: ExportClaim, places: Places): PhrasingContent[] {
  const words = capitalised(relationWords(item.relation, item.end));
  const statement = excerpt(plain(places.of(item.claimId).title), linkLength);
  return withReason(
    [
      text(`${words}${strengthWords(item.strength)}: `),
      link(places.address(claim.id, item.claimId), statement),
    ],
    item.reason,
  );
}

const stanceWords: Record<Stance, string> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  context: 'Context',
};

/** "Supports (strong): the claim": a highlight's line for a claim that it is evidence for. */
export function stanceLine(
  { claimId, stance, strength, reason }: ExportStance,
  address: string,
  places: Places,
): PhrasingContent[] {
  const statement = excerpt(plain(places.of(claimId).title), linkLength);
  const words = `${stanceWords[stance]}${strengthWords(strength)}: `;
  return withReason([text(words), link(address, statement)], reason);
}

function strengthWords(strength: Strength | null): string {
  return strength === null ? '' : ` (${strength})`;
}

function withReason(line: PhrasingContent[], reason: string | null): PhrasingContent[] {
  return reason === null ? line : [...line, text('. '), text(reason)];
}
