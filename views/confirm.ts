/** "Are you sure": what an act means before it is done, with a button that does it and a way back. */
import type { InterfaceLanguage, Say } from '../surveys/languages.ts';
import type { Crumb } from './collection-names.ts';
import type { View } from './engine.ts';
import type { OutlookBox } from './outlook-box.ts';
import { staffPage } from './shell.ts';

interface Confirmation {
  readonly heading: string;
  readonly crumbs: readonly Crumb[];
  readonly invented: boolean;
  /** What it means, a sentence each. */
  readonly lines: readonly string[];
  /** What is better done first, each with the way there. */
  readonly first?: readonly { readonly text: string; readonly href: string; readonly label: string }[];
  readonly button: string;
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
  /** A second button that does the same and something more. */
  readonly also?: { readonly name: string; readonly value: string; readonly label: string };
}

export function confirmPage(
  about: { readonly language: InterfaceLanguage; readonly say: Say },
  { heading, ...content }: Confirmation,
): View {
  return staffPage(about, 'plain/confirm', heading, { ...content });
}
