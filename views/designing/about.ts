/** The page of the whole questionnaire: its name, its introduction, whom it is for. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import { sourceOf } from '../../surveys/designing/document/source-language.ts';
import { directionOf, type InterfaceLanguage } from '../../surveys/languages.ts';
import { Audience, Nature } from '../../surveys/questionnaires/definition.ts';
import type { View } from '../engine.ts';
import { type Typed, titleOf } from '../fields.ts';
import { languageNames } from '../language-names.ts';
import { wordsIn } from '../words.ts';
import { designFrame } from './frame.ts';
import { filledIn, ownFields, ownSummary } from './own-fields.ts';

interface AboutPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: InterfaceLanguage;
  readonly typed: Typed;
  /** A version has been approved: whom it is for and its promise stay. */
  readonly isFixed: boolean;
}

export function aboutPage({ design, audit, language, typed, isFixed }: AboutPage): View {
  const say = wordsIn(language);
  const { body } = design;
  const source = sourceOf(body);
  const frame = designFrame({ design, audit, language, say, current: 'questions' });
  const field = ownFields(say, typed);
  const written = { lang: source, rtl: directionOf(source) === 'rtl' };
  const heading = say('designing.about-page.title');
  const options = (values: readonly string[], of: string) =>
    values.map((value) => ({ value, label: say(`staff.${of}.${value}`) }));
  return {
    template: 'designing/about',
    layout: 'staff',
    language,
    title: titleOf(`${heading}: ${frame.designName}`, typed.problems, say),
    model: {
      ...frame,
      heading,
      summary: ownSummary(typed.problems, say),
      revision: design.revision,
      filledIn: filledIn(`${body.title[source] ?? ''} ${body.intro[source] ?? ''}`, say),
      name: { ...field({ name: 'title', start: body.title[source] ?? '', hint: true }), ...written, rows: 1 },
      intro: {
        ...field({ name: 'intro', type: 'area', start: body.intro[source] ?? '', hint: true }),
        ...written,
        rows: 5,
      },
      fixed: isFixed
        ? say('designing.about-page.fixed', {
            audience: say(`staff.audience.${body.audience}`),
            nature: say(`staff.nature.${body.nature}`),
          })
        : undefined,
      audience: field({
        name: 'audience',
        type: 'select',
        start: body.audience,
        options: options(Audience.options, 'audience'),
      }),
      nature: field({
        name: 'nature',
        type: 'select',
        start: body.nature,
        hint: true,
        options: options(Nature.options, 'nature'),
      }),
      languages: languageNames(body, say),
    },
  };
}
