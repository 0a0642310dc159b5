import type { ReferenceProblem } from '../../reports/document/checking.ts';
import type { Lacking } from '../../reports/document/own-words.ts';
import type { Say } from '../../surveys/languages.ts';
import { chapterField } from '../../surveys/reporting/chapter-form.ts';
import type { ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { Part } from '../../surveys/reporting/parts.ts';
import { renderingField } from '../../surveys/reporting/words-form.ts';
import { nameWithin } from '../language-names.ts';
import type { InAudit } from '../shell.ts';
import { moreThan, mostNamed, short } from './shortened.ts';

/** What is better put right in the words of a report first. */
export interface WordsLeft {
  /** What stands first in it, and that nobody but the auditors can write. */
  readonly unwritten: readonly ('about' | 'easy')[];
  readonly references: readonly ReferenceProblem[];
  /** Languages whose readers meet Swedish words, with which. */
  readonly lacking: readonly { readonly language: ReportLanguage; readonly words: readonly Lacking[] }[];
  /** Parts that are harder to read than their readers should have it. */
  readonly hard: readonly { readonly part: Part; readonly lix: number; readonly most: number }[];
}

/** Each with the way to where it is written, for the page that asks before a release. */
export function writingLeft({ unwritten, references, lacking, hard }: WordsLeft, { audit, say }: InAudit) {
  const at = `/audits/${audit.id}/report/writing`;
  const nameOf = (part: Part) => say(`document.parts.${part}`);
  const label = say('releases.left.write');
  return [
    ...unwritten.map((part) => ({
      text: say(`releases.left.unwritten.${part}`),
      href: `${at}/${part}`,
      label,
    })),
    ...references.map((one) => ({
      text: referenceWords(one, say),
      href: `${at}/${one.part}#${chapterField(one.language)}`,
      label,
    })),
    ...hard.map(({ part, lix, most }) => ({
      text: say('releases.left.hard', { part: nameOf(part), lix, most }),
      href: `${at}/${part}`,
      label,
    })),
    ...lacking.map(({ language, words }) => ({
      text: say('releases.left.lacking', {
        language: nameWithin(language, say),
        count: words.length,
      }),
      links: [
        ...words.slice(0, mostNamed).map((one) => ({
          href: fieldOf(one, language, audit.id),
          label: one.name,
        })),
        ...moreThan(mostNamed, words.length, say).map((more) => ({ href: `${at}/words`, label: more })),
      ],
    })),
  ];
}

/** The place is told by the words around it, and in which language they are. */
function referenceWords({ part, as, number, language, line }: ReferenceProblem, say: Say) {
  const name = say(`document.parts.${part}`);
  const place =
    language === 'sv'
      ? name
      : say('releases.left.in-language', { part: name, language: nameWithin(language, say) });
  const words = say(`releases.left.reference.${as}`, { part: place, number });
  return line === undefined ? words : say('releases.left.in-line', { words, line: short(line, 80) });
}

/** Where the words are written; what others say of themselves is written nowhere here. */
function fieldOf({ key }: Lacking, language: ReportLanguage, auditId: string): string | undefined {
  const [kind, part = ''] = key.split(':');
  const at = `/audits/${auditId}/report/writing`;
  switch (kind) {
    case 'account':
      return undefined;
    case 'now':
      return `/audits/${auditId}/texts`;
    case 'headline':
    case 'lead':
      return `${at}/about#${renderingField(key, language)}`;
    case 'chapter':
      return `${at}/${part}#${chapterField(language)}`;
    default:
      return `${at}/words#${renderingField(key, language)}`;
  }
}
