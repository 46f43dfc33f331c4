/** A title of a file's name, when the article has none of its own. */
export function titleOfFile(name: string): string {
  const bare = name.replace(/^.*[/\\]/, '').replace(/\.[^.]{1,9}$/, '');
  const words = bare.replace(/[_]+/g, ' ').replace(/\s+/g, ' ').trim();
  // "eu-japan-pact" is words; "A well-known name" is left as it is.
  return (/\s/.test(words) ? words : words.replace(/-+/g, ' ').trim()) || 'Untitled';
}
