import type { Language, Localised } from '../../languages.ts';

/** How long a text may be, in characters: as long as it is already, where a file that was read in had a longer one. */
export function roomFor(most: number, before: Localised | undefined, language: Language): number {
  return Math.max(most, before?.[language]?.length ?? 0);
}
