/** Text with the digits of other scripts as those of ours: Arabic, Persian, and all that NFKC makes plain. */
export function withPlainDigits(text: string): string {
  return text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, digit);
}

/** Both rows of Arabic digits begin at a whole sixteen. */
function digit(character: string): string {
  return String(character.charCodeAt(0) & 15);
}
