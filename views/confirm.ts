/** "Are you sure": what an act means before it is done, with a button that does it and a way back. */
import type { Problem } from '../surveys/failures.ts';
import type { Crumb } from './collection-names.ts';
import type { View } from './engine.ts';
import type { Field } from './fields.ts';
import type { OutlookBox } from './outlook-box.ts';
import { staffPage } from './shell.ts';

interface Confirmation {
  readonly heading: string;
  readonly crumbs: readonly Crumb[];
  readonly invented: boolean;
  /** What it means, a sentence each. */
  readonly lines: readonly string[];
  /** What is better done first, each with the way there. */
  readonly first?: readonly ({ readonly text: string } & (
    | { readonly href: string; readonly label: string }
    | { readonly links: readonly { readonly href: string | undefined; readonly label: string }[] }
  ))[];
  /** None where it cannot be done before something else is. */
  readonly button: string | undefined;
  /** It cannot be undone. */
  readonly danger?: boolean;
  /** Where the form is posted. */
  readonly action: string;
  /** Where "no" leads. */
  readonly leave: string;
  /** What was seen of the thing, so that nothing else than that is acted upon. */
  readonly revision: number | string;
  /** What will be told, where that is worth knowing before. */
  readonly outlook?: OutlookBox | undefined;
  /** What is asked with it, and what was wrong with what was typed. */
  readonly fields?: readonly Field[];
  readonly problems?: readonly Problem[];
  /** What is told besides, in lists of their own. */
  readonly lists?: readonly {
    readonly title: string;
    readonly id: string;
    readonly lines: readonly string[];
  }[];
  /** A second button that does the same and something more. */
  readonly also?: { readonly name: string; readonly value: string; readonly label: string };
}

export function confirmPage(
  about: Parameters<typeof staffPage>[0],
  { heading, problems, ...content }: Confirmation,
): View {
  return staffPage(about, 'plain/confirm', heading, { ...content }, problems);
}
