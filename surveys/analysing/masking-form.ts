/** Which words an auditor wants masked: marks that were ticked, words that stay masked, and words typed in. */
import { type Checked, fine, wrong } from '../failures.ts';
import type { Fields } from '../forms/reading.ts';
import { isMaskKind, type Mask, type MaskKind, placesOf, standIns } from '../free-texts/masking.ts';

/** A ticked place in the form: `12-17-name`. */
export function maskValue({ start, end, kind }: Mask): string {
  return `${start}-${end}-${kind}`;
}

/** Marks that no mask covers; these are what is left to look at. */
export function openMarks(marks: readonly Mask[], masks: readonly Mask[]): readonly Mask[] {
  return marks.filter((mark) => !masks.some(({ start, end }) => start < mark.end && mark.start < end));
}

/** What the words typed in are, where nothing is chosen. */
export const usualKind: MaskKind = 'name';

/**
 * Fields: `mask` for each place, `words` with words of one's own between commas, `kind` for what those are. Places that
 * are not in the text are passed over: no page of ours sends any. Words that do not stand in it are told.
 */
export function readMasks(form: Fields, text: string): Checked<readonly Mask[]> {
  const ticked = (form.get('mask') ?? []).flatMap((value) => readPlace(value, text));
  const typed = (form.get('words')?.[0] ?? '').split(/[,;\n]/).flatMap((one) => one.trim() || []);
  const given = form.get('kind')?.[0] ?? '';
  const kind = isMaskKind(given) ? given : usualKind;
  const missing = typed.find((words) => placesOf(words, text).length === 0);
  if (missing !== undefined)
    return wrong({ field: 'words', message: 'free-texts.problems.not-in-it', values: { words: missing } });
  const own = typed.flatMap((words) => placesOf(words, text).map((place) => ({ ...place, kind })));
  return fine([...ticked, ...own]);
}

function readPlace(value: string, text: string): readonly Mask[] {
  const [, from, to, kind = ''] = /^(\d{1,6})-(\d{1,6})-([a-z-]+)$/.exec(value) ?? [];
  const [start, end] = [Number(from), Number(to)];
  return isMaskKind(kind) && start < end && end <= text.length ? [{ start, end, kind }] : [];
}

/** In the order in which they are offered. */
export const maskKinds = Object.keys(standIns) as readonly MaskKind[];
