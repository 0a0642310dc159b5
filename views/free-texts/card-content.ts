/** What the page of one text is made of. */
import type { ReadableText, ReadableTexts } from '../../surveys/analysing/readable.ts';
import type { Mask } from '../../surveys/free-texts/masking.ts';
import type { Quote } from '../../surveys/free-texts/quote.ts';
import type { Theme } from '../../surveys/free-texts/storage.ts';
import type { InAudit, PageContext } from '../shell.ts';

export interface CardPage extends InAudit, Pick<PageContext, 'person' | 'members' | 'may'> {
  readonly readable: ReadableTexts;
  readonly text: ReadableText;
  /** As they were written. */
  readonly words: string;
  readonly marks: readonly Mask[];
  readonly themes: readonly Theme[];
  readonly suggestions: readonly string[];
  readonly quotes: readonly Quote[];
  /** Ids of others who have sorted lately. */
  readonly alsoHere: readonly string[];
  /** Id of the text that was seen before this one. */
  readonly before: string | undefined;
}
