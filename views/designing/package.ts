import type { Problem } from '../../surveys/failures.ts';
import { longestNotes } from '../../surveys/questionnaires/package.ts';
import type { View } from '../engine.ts';
import { fieldsOf, untouched } from '../fields.ts';
import { staffPage } from '../shell.ts';
import { problemPlaces } from './approving/approval.ts';
import { type DesignPage, designFrame } from './frame.ts';

interface PackagePage extends DesignPage {
  /** What keeps others from reading it in; it is not handed out as long as there is any. */
  readonly problems: readonly Problem[];
}

export function packagePage(about: PackagePage): View {
  const { say, problems, typed = untouched } = about;
  const frame = designFrame(about, 'questions');
  const field = fieldsOf('packages', say, typed);
  const hintValues = { most: longestNotes };
  return staffPage(about, 'designing/package', say('packages.title'), {
    ...frame,
    notes: field({ name: 'notes', type: 'area', hint: true, hintValues, optional: true }),
    unfinished: problems.length > 0 ? problemPlaces(about) : [],
  });
}
