/** The first page of a report: its heading, who asked whom, and who sends it. */
import { directionOf, type Say } from '../../surveys/languages.ts';
import { largestPicture, largestSentPicture } from '../../surveys/questionnaires/files/picture-file.ts';
import type { Media } from '../../surveys/questionnaires/illustrating.ts';
import { aboutForm } from '../../surveys/reporting/about-form.ts';
import { type ReportLanguage, reportLanguages } from '../../surveys/reporting/cuts.ts';
import type { KeptReport } from '../../surveys/reporting/storage.ts';
import type { WrittenReport } from '../../surveys/reporting/written.ts';
import { fileAddress } from '../answering/media.ts';
import type { View } from '../engine.ts';
import { formFields, problemOn, type Typed, untouched } from '../fields.ts';
import { nameOfLanguage } from '../language-names.ts';
import { type PageContext, pageInAudit, type Words } from '../shell.ts';
import { type Composed, previewModel, wholeLinks } from './composed.ts';
import { partPath, partTitle, writingCrumbs, writingPath } from './paths.ts';

interface AboutPage extends Words, Pick<PageContext, 'audit' | 'may'> {
  readonly kept: KeptReport;
  /** Undefined where it would take too long now: the script leaves what is shown. */
  readonly composed: Composed | undefined;
  /** The organisation that owns the audit. */
  readonly owner: string | undefined;
  readonly savedAt?: string;
}

/** As what pictures of questions are handed in over; its size is drawn anew with it. */
export function logoAsMedia(logo: WrittenReport['logo']): Media {
  return logo ? { picture: { file: logo.file, alt: { sv: logo.alt }, width: 1, height: 1 } } : {};
}

export function aboutPage(about: AboutPage): View {
  const { audit, say, may, kept, composed, savedAt, typed = untouched } = about;
  const title = partTitle('about', say);
  const home = writingPath(audit.id);
  const fields = fieldsOf(about);
  return pageInAudit(about, 'writing/about', title, {
    crumbs: writingCrumbs(audit, say, title),
    savedAt: savedAt && say('findings.saved-at', { time: savedAt }),
    action: `${home}/about`,
    revision: kept.revision,
    was: JSON.stringify(wasOf(kept.body, may('write-report'))),
    words: may('write-report') ? wordsModel(fields, kept.body, say, typed) : undefined,
    sender: fields.sender,
    sets: may('set-report'),
    logo: logoModel(about),
    preview: composed && previewModel(composed, 'about'),
    whole: composed && wholeLinks(composed, 'about', audit.id, say),
    after: { href: partPath(audit.id, 'easy'), label: partTitle('easy', say) },
    all: home,
  });
}

function fieldsOf({ kept: { body }, owner, say, typed = untouched }: AboutPage) {
  const starts = reportLanguages.flatMap((language) =>
    (['headline', 'lead'] as const).map((name) => [
      `words:${name}.${language}`,
      {
        start: body[name][language],
        label: say(`writing.fields.${name}`),
        hint: language === 'sv' ? say(`writing.hints.${name}`) : undefined,
        optional: false,
      },
    ]),
  );
  return formFields(aboutForm, say, typed, {
    ...Object.fromEntries(starts),
    // Whoever owns the audit sends its report, unless somebody else is written there.
    sender: {
      start: body.sender || owner,
      hint: say('writing.hints.sender'),
      label: say('writing.fields.sender'),
    },
  });
}

function wordsModel(fields: ReturnType<typeof fieldsOf>, body: WrittenReport, say: Say, { problems }: Typed) {
  const inLanguage = (language: ReportLanguage) => ({
    label: nameOfLanguage(language, say),
    isOpen:
      Boolean(body.headline[language] || body.lead[language]) ||
      problems.some(({ field }) => field.endsWith(`.${language}`)),
    fields: (['headline', 'lead'] as const).map((name) => ({
      ...fields[`words:${name}.${language}`],
      lang: language,
      dir: directionOf(language),
    })),
  });
  const [first, ...others] = reportLanguages.map(inLanguage);
  return { first, others };
}

/** As they stand, for the form to bring back. */
function wasOf({ headline, lead, sender }: WrittenReport, writes: boolean) {
  const words = reportLanguages.flatMap((language) => [
    [`words:headline.${language}`, headline[language] ?? null],
    [`words:lead.${language}`, lead[language] ?? null],
  ]);
  return Object.fromEntries([...(writes ? words : []), ['sender', sender || null]]);
}

function logoModel({ audit, kept: { body }, say, typed = untouched }: AboutPage) {
  const { logo } = body;
  return {
    action: `${writingPath(audit.id)}/about/logo`,
    src: logo && fileAddress(logo.file),
    carried: typed.form.get('carried-picture')?.[0],
    alt: typed.form.get('alt-sv')?.[0] ?? logo?.alt ?? '',
    problem: problemOn('picture', typed.problems, say),
    altProblem: problemOn('alt-sv', typed.problems, say),
    hint: say('media.picture-hint', { most: largestSentPicture, kept: largestPicture }),
  };
}
