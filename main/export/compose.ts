import type { ExportFile } from './model.ts';
import { mergeProperties, propertiesText, splitText } from './properties.ts';
import { hasWholeRegions, mergeRegions, regionsText, type Merged } from './region.ts';

/** A file that is not there yet. */
export function newText({ properties, regions }: ExportFile): string {
  return `${propertiesText(properties)}\n${regionsText(regions)}`;
}

/** A file as it is, with what the notebook now says in its places; null where it is too damaged to tell them. */
export function mergedText(there: string, { properties, regions }: ExportFile): Merged | null {
  const split = splitText(there);
  if (!split) return null;
  const yaml = mergeProperties(there.slice(split.from, split.to), properties);
  const rest = mergeRegions(there.slice(split.rest), regions);
  if (yaml === null || rest === null) return null;
  const text = there.slice(0, split.from) + yaml + there.slice(split.to, split.rest) + rest.text;
  return { text, kept: rest.kept };
}

/** Whether `mergedText` can tell our parts of a file from the user's. */
export function canMerge(there: string): boolean {
  const split = splitText(there);
  if (!split) return false;
  const { from, to, rest } = split;
  return mergeProperties(there.slice(from, to), {}) !== null && hasWholeRegions(there.slice(rest));
}
