/** Names of downloaded files, made of words that somebody has typed. */

const longest = 120;

/** Without what file systems cannot take, what turns a line round, and halves of characters. `ending` as in "pdf". */
export function fileNameOf(words: string, ending: string): string {
  const taken = words.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, ' ').slice(0, longest);
  // A header cannot be written with half a character in it.
  return `${taken.replace(/[\uD800-\uDBFF]$/, '')}.${ending}`;
}
