/** The draft, as whoever has the link reads it: beside each chapter a place to say what is wrong in it. */
import type { DocumentChapter, ReportDocument } from '../../reports/document/document.ts';
import type { Problem } from '../../surveys/failures.ts';
import type { Fields } from '../../surveys/forms/reading.ts';
import { type Say, staffLanguages } from '../../surveys/languages.ts';
import { atBeginning, type FactComment } from '../../surveys/reporting/fact-check/fact-check.ts';
import { boxOf } from '../../surveys/reporting/fact-check/saying.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { problemOn, summaryOf, titleOf } from '../fields.ts';
import { documentModel } from '../reporting/document.ts';
import { reportWords } from '../reporting/words.ts';
import { wordsIn } from '../words.ts';
import { answeredModel, type Reading } from './answered.ts';

interface ReaderPage extends Reading {
  readonly document: ReportDocument;
  /** What was said by the link, where the answers are shown. */
  readonly comments: readonly FactComment[];
  readonly form: Fields;
  readonly problems: readonly Problem[];
}

export function readerPage(about: ReaderPage): View {
  const { token, audit, round, link, language, document, comments, form, problems } = about;
  const say = wordsIn(language);
  const box = boxes(about, say);
  const title = `${say('fact-check.draft')}: ${document.title}`;
  return {
    template: 'fact-check/reader',
    layout: 'report',
    language,
    title: titleOf(title, problems, say),
    model: {
      factCheck: true,
      skip: say('reading.skip'),
      summary: summaryOf(problems, say),
      action: `/f/${token}`,
      reading: language,
      asked: say('fact-check.reader.asked', { receiver: atBeginning(link.receiver) }),
      until: say('fact-check.reader.until', { day: showDay(round.lastDay, language) }),
      whoReads: say('fact-check.reader.who-reads', { receiver: link.receiver }),
      kept: say('fact-check.reader.kept', { day: showDay(audit.keptUntil, language) }),
      languages: staffLanguages.map((tag) => ({
        tag,
        name: wordsIn(tag)('site.language'),
        current: tag === language,
      })),
      answers: comments.length > 0 ? answeredModel(comments, language) : undefined,
      ...documentModel(document, reportWords(document.language), box),
      person: {
        name: field('name', form, problems, say),
        role: field('role', form, problems, say),
      },
      whole: box(undefined),
    },
  };
}

/** A box is open where something is typed in it. */
function boxes({ form, problems }: ReaderPage, say: Say) {
  return (chapter: DocumentChapter | undefined) => {
    const its = field(boxOf(chapter), form, problems, say);
    const open = its.value !== '' || its.problem !== undefined;
    return { ...its, chapter: chapter?.title, open };
  };
}

function field(name: string, form: Fields, problems: readonly Problem[], say: Say) {
  return { field: name, value: form.get(name)?.[0] ?? '', problem: problemOn(name, problems, say) };
}
