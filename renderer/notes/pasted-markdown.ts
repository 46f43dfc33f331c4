const signs = [
  /^#{1,6} \S/, // a heading
  /^(```|~~~)/, // a code block
  /^> \S/, // a quote
  /^\s*[-*+] \[[ xX]\] /, // a check
];
const listItem = /^\s*([-*+]|\d{1,9}[.)]) \S/;
const inline = /(\*\*|~~)\S.*?\S\1|\[[^\]]+\]\(https?:\/\/[^\s)]+\)/;

/**
 * Whether plain text can only be meant as Markdown: a heading, code block, quote, check, strong words or link, or two
 * list items. A single "- " or "1. " is how people write anyway.
 */
export function isObviouslyMarkdown(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.some((line) => signs.some((sign) => sign.test(line)))) return true;
  return lines.filter((line) => listItem.test(line)).length > 1 || inline.test(text);
}
