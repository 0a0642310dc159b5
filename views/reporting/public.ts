/** A released report as a page for everybody, by its link: no sign-in, no cookies, nothing from elsewhere. */
import type { ReportDocument } from '../../reports/document/document.ts';
import { directionOf, type Say } from '../../surveys/languages.ts';
import type { ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { WithdrawnReport } from '../../surveys/reporting/releasing.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { documentModel } from './document.ts';
import { reportWords } from './words.ts';

interface PublicReport extends Pick<ReportDocument, 'cut' | 'language'> {
  /** As it was frozen; undefined where it cannot be read any more. */
  readonly document: ReportDocument | undefined;
  /** What was audited. */
  readonly name: string;
  /** What can be fetched: "Hela rapporten", "Svenska", "PDF", "310 kB". */
  readonly files: readonly {
    readonly href: string;
    readonly what: string;
    readonly language?: string | undefined;
    readonly kind: string;
    readonly size: string;
  }[];
  /** Then nothing else of it is shown. */
  readonly withdrawn?: { readonly on: string; readonly why: string } | undefined;
  /** Where it is in short and whole, in the languages that it was released in; itself among them. */
  readonly pages?: readonly ReportPage[];
  /** Back to the pages of the audit, for those who are in it. */
  readonly out?: { readonly href: string; readonly label: string } | undefined;
  /** Of a county's: what audits in it have withdrawn of their own. */
  readonly beneath?: readonly WithdrawnReport[];
  /** A later version that stands, where that is public too. */
  readonly newer?: { readonly label: string; readonly href?: string | undefined } | undefined;
}

interface ReportPage {
  readonly cut: 'web' | 'easy';
  readonly language: ReportLanguage;
  readonly href: string;
}

export function publicPage(released: PublicReport): View {
  const { language, document, name, files, withdrawn, newer, beneath = [] } = released;
  const say = reportWords(language);
  // What the auditors said matters most does not stand any more; what was audited does.
  const title = withdrawn ? say('reading.withdrawn-title', { name }) : (document?.title ?? name);
  return {
    template: 'reporting/public',
    layout: 'report',
    language,
    title,
    model: {
      skip: say('reading.skip'),
      bar: barOf(released, say),
      newer: newer && { ...newer, words: say('reading.newer') },
      ...(withdrawn
        ? {
            withdrawn: {
              title: say('reading.notices.withdrawn.title'),
              text: say('reading.notices.withdrawn.text'),
              why: say('reading.withdrawn', { day: showDay(withdrawn.on, language), why: withdrawn.why }),
            },
          }
        : {
            beneath: beneathLines(beneath, say, language),
            ...(document
              ? { report: documentModel(document, say) }
              : { unreadable: say('reading.unreadable') }),
            files: files.length > 0 ? { heading: say('reading.files'), files } : undefined,
          }),
    },
  };
}

/** Which audit, and when: its own reasons stand where its own report is. */
export function beneathLines(
  beneath: readonly WithdrawnReport[],
  say: Say,
  language: ReportLanguage,
): readonly string[] {
  return beneath.map(({ title, withdrawn }) =>
    say('releases.beneath', { title, day: showDay(withdrawn.on, language) }),
  );
}

/** The short and easy pages first: whoever needs them must not look for them. Of what is withdrawn there is no short one. */
function barOf({ pages = [], files, withdrawn, out, ...shown }: PublicReport, say: Say) {
  const cuts = withdrawn ? (['web'] as const) : (['easy', 'web'] as const);
  const groups = cuts.map((cut) => ({
    label: say(`easy-report.pages.${cut}`),
    links: pages.filter((one) => one.cut === cut).map((one) => linkTo(one, shown)),
  }));
  return {
    label: say('reading.bar'),
    groups: groups.filter(({ links }) => links.length > 1),
    files: files.length > 0 ? say('reading.files') : undefined,
    out,
  };
}

function linkTo({ cut, language, href }: ReportPage, shown: Pick<ReportDocument, 'cut' | 'language'>) {
  return {
    href,
    language,
    dir: directionOf(language),
    name: wordsIn(language)('site.language'),
    current: cut === shown.cut && language === shown.language,
  };
}
