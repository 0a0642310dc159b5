/** Work with texts counted in characters, so that a test needs no clock. */

const { exec } = RegExp.prototype;

/**
 * How many characters regular expressions go over while something is done, from where each search begins to where it
 * ends, its way back uncounted. All that uses them (`test`, `match`, `matchAll`, `split`, `replace`) goes through `exec`.
 */
export function charactersRead(work: () => unknown): number {
  let read = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const end = found ? found.index + found[0].length : this.sticky ? from + 1 : String(text).length;
    read += end - from;
    return found;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return read;
}
