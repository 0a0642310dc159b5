import { sourceOf } from '../../surveys/designing/document/design.ts';
import { directionOf } from '../../surveys/languages.ts';
import { Audience, Nature } from '../../surveys/questionnaires/definition.ts';
import type { View } from '../engine.ts';
import { untouched } from '../fields.ts';
import { languageNames } from '../language-names.ts';
import { staffPage } from '../shell.ts';
import { type DesignPage, designFrame } from './frame.ts';
import { filledIn, ownFields, ownSummary } from './own-fields.ts';

interface AboutPage extends DesignPage {
  /** A version has been approved: whom it is for and its promise stay. */
  readonly isFixed: boolean;
  /** The script has saved just now. */
  readonly savedAt?: string;
}

export function aboutPage(about: AboutPage): View {
  const { design, say, typed = untouched, isFixed, savedAt } = about;
  const { body, revision } = design;
  const source = sourceOf(body);
  const frame = designFrame(about, 'about');
  const field = ownFields(say, typed);
  const [title, intro] = [body.title[source] ?? '', body.intro[source] ?? ''];
  const written = { lang: source, rtl: directionOf(source) === 'rtl' };
  const heading = say('designing.about-page.title');
  return staffPage(about, 'designing/about', `${heading}: ${frame.designName}`, {
    ...frame,
    heading,
    summary: ownSummary(typed.problems, say),
    revision,
    savedAt: savedAt && say('designing.saved-at', { time: savedAt }),
    filledIn: filledIn(`${title} ${intro}`, say),
    name: { ...field({ name: 'title', start: title, hint: true }), ...written, rows: 1 },
    intro: { ...field({ name: 'intro', type: 'area', start: intro, hint: true }), ...written, rows: 5 },
    ...(isFixed ? { fixed: promiseWords(about) } : promiseFields(about, field)),
    languages: languageNames(body, say),
  });
}

function promiseWords({ design: { body }, say }: AboutPage): string {
  return say('designing.about-page.fixed', {
    audience: say(`staff.audience.${body.audience}`),
    nature: say(`staff.nature.${body.nature}`),
  });
}

function promiseFields({ design: { body }, say }: AboutPage, field: ReturnType<typeof ownFields>) {
  const choice = (name: 'audience' | 'nature', values: readonly string[]) => ({
    name,
    type: 'select' as const,
    start: body[name],
    options: values.map((value) => ({ value, label: say(`staff.${name}.${value}`) })),
  });
  return {
    audience: field(choice('audience', Audience.options)),
    nature: field({ ...choice('nature', Nature.options), hint: true }),
  };
}
