/** Lines to write on, with buttons to move them and take them away. */
import type { Line } from '../../../surveys/designing/lists/lines.ts';
import { longestLabel, mostLines } from '../../../surveys/designing/lists/lines.ts';
import type { Problem } from '../../../surveys/failures.ts';
import type { Say } from '../../../surveys/languages.ts';
import { problemOn } from '../../fields.ts';

interface LinesShown {
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
  /** What a line is called, as a locale key that is filled in with its number. */
  readonly label: string;
  /** What ticking a line means; undefined where lines are not ticked. */
  readonly mark: string | undefined;
  /** What to know before a line is taken away. */
  readonly note: (line: Line) => string | undefined;
  readonly canRemove: (line: Line) => boolean;
  /** The line to go on writing at. */
  readonly at: number | undefined;
  readonly say: Say;
}

export function linesModel(shown: LinesShown) {
  return {
    rows: shown.lines.map((line, i) => lineModel(line, i, shown)),
    longest: longestLabel,
    marks: shown.mark !== undefined,
    full: shown.lines.length >= mostLines,
  };
}

function lineModel(line: Line, i: number, shown: LinesShown) {
  const { lines, problems, say, mark } = shown;
  const problem = problemOn(`label-${i}`, problems, say);
  const note = shown.note(line);
  const describing = [note && `note-${i}`, problem && `label-${i}-problem`].filter(Boolean);
  return {
    i,
    key: line.key,
    value: line.label,
    label: say(shown.label, { number: i + 1 }),
    problem,
    note,
    describedBy: describing.length > 0 ? describing.join(' ') : undefined,
    mark,
    marked: line.marked,
    up: i > 0,
    down: i < lines.length - 1,
    canRemove: shown.canRemove(line),
    focus: shown.at === i && problems.length === 0,
  };
}

interface SavingLines {
  readonly savedAt?: string;
  readonly alsoChanged?: boolean;
  readonly at?: number;
  readonly say: Say;
}

/** For the script: what is on the page alone, and when the lines are others than those that were sent. */
export function savingOf({ savedAt, alsoChanged = false, at, say }: SavingLines) {
  return {
    savedAt: savedAt && say('designing.saved-at', { time: savedAt }),
    anew: alsoChanged,
    unsaved: at !== undefined,
  };
}
