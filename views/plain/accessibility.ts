/** How accessible the house is, what is not, and whom to tell: for everybody, in every language of the pages. */
import { type InterfaceLanguage, interfaceLanguages } from '../../surveys/languages.ts';
import type { accessibilityStatement } from '../../surveys/records/kinds/accessibility-statement.ts';
import type { KeptRecord, ValuesOfKind } from '../../surveys/records/record.ts';
import { otherLanguage } from '../answering/frame.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { uncheckedLanguages, wordsIn } from '../words.ts';

export type Statement = KeptRecord<ValuesOfKind<typeof accessibilityStatement>>;

interface Reader {
  readonly language: InterfaceLanguage;
  /** The page that it was opened from, where it is one of questions. */
  readonly back: string | undefined;
  /** The same page in another language. */
  hrefIn(language: InterfaceLanguage): string;
}

/** Of one that nobody has filled in it says so, and what is known of every house. */
export function accessibilityPage(
  statement: Statement | undefined,
  { language, back, hrefIn }: Reader,
): View {
  const say = wordsIn(language);
  const values = statement?.values;
  const told = (name: string, given?: Readonly<Record<string, string | number>>) => ({
    words: say(`accessibility.${name}`, given),
  });
  // Whoever runs the house writes in one language.
  const own = (words: string | undefined) =>
    words ? [{ words, ...(language.startsWith('sv') ? {} : { lang: 'sv' }) }] : [];
  const day = (iso: string) => showDay(iso, language);
  const parts = {
    level: [told(values ? `level.${values.level}` : 'level.unknown')],
    lacking: [
      told('lacking.words'),
      ...(uncheckedLanguages().length > 0 ? [told('lacking.machine')] : []),
      ...own(values?.lacking),
    ],
    burden: own(values?.burden),
    outside: own(values?.outside),
    help: [told('help.paper'), told('help.ask')],
    fault: [
      told('fault.tell'),
      ...own(values?.email),
      ...own(values?.phone),
      ...(values ? [] : [told('fault.nobody')]),
      ...(values?.answerDays ? [told('fault.days', { count: values.answerDays })] : []),
    ],
    supervision: [told('supervision.who'), told('supervision.report')],
    tested: [
      ...(values ? [told(`tested.${values.method}`), ...own(values.methodWords)] : []),
      told('tested.tool'),
      ...(values ? [told('tested.assessed', { day: day(values.assessedOn) })] : []),
      ...(statement ? [told('tested.changed', { day: day(statement.on) })] : []),
    ],
  };
  return {
    template: 'plain/accessibility',
    layout: 'plain',
    language,
    title: say('accessibility.title'),
    model: {
      back,
      organisation: values && own(values.organisation)[0],
      others: interfaceLanguages
        .filter((other) => other !== language)
        .map((tag) => otherLanguage(tag, hrefIn(tag))),
      parts: Object.entries(parts)
        .filter(([, lines]) => lines.length > 0)
        .map(([part, lines]) => ({
          title: say(`accessibility.${part}.title`),
          lines,
          report:
            part === 'supervision'
              ? { href: reportAt, words: say('accessibility.supervision.link') }
              : undefined,
        })),
    },
  };
}

/** Where the authority takes reports (lag 2018:1937, 15 §). */
const reportAt = 'https://www.digg.se/tdosanmalan';
