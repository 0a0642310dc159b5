/** The last part of an answering link: random, and without letters and digits that are taken for each other. */

/** Every character of a code. */
export const codeAlphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const linkLength = 12;

/** 12 characters out of 31 (59 bits), or so many. `random` gives cryptographically random bytes. */
export function makeCode(random: (bytes: number) => Uint8Array, length = linkLength): string {
  let code = '';
  while (code.length < length) {
    for (const byte of random(length)) {
      // Bytes above the last whole round of the alphabet are thrown, so that every character is as likely.
      if (byte < 248 && code.length < length) code += codeAlphabet[byte % codeAlphabet.length];
    }
  }
  return code;
}

/** Text with the digits of other scripts as those of ours: Arabic, Persian, and all that NFKC makes plain. */
export function withPlainDigits(text: string): string {
  return text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, digit);
}

/** Both rows of Arabic digits begin at a whole sixteen. */
function digit(character: string): string {
  return String(character.charCodeAt(0) & 15);
}
