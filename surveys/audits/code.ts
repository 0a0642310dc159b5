/** The last part of an answering link: random, and without letters and digits that are taken for each other. */

const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const length = 12;

/** 12 characters out of 31: 59 bits. `random` gives cryptographically random bytes. */
export function makeCode(random: (bytes: number) => Uint8Array): string {
  let code = '';
  while (code.length < length) {
    for (const byte of random(length)) {
      // Bytes above the last whole round of the alphabet are thrown, so that every character is as likely.
      if (byte < 248 && code.length < length) code += alphabet[byte % alphabet.length];
    }
  }
  return code;
}
