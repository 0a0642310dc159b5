/** One piece of advice to be hushed, with the reason. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Alarm } from '../../../surveys/designing/advice/advice.ts';
import { nameOf } from '../../../surveys/designing/advice/naming.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import type { View } from '../../engine.ts';
import { fieldsOf, summaryOf, type Typed, titleOf, untouched } from '../../fields.ts';
import { wordsIn } from '../../words.ts';
import { alarmsShown } from '../advice.ts';
import { designFrame } from '../frame.ts';

interface HushingPage {
  readonly language: InterfaceLanguage;
  readonly design: Design;
  readonly audit: Audit;
  readonly alarm: Alarm;
  readonly typed?: Typed;
}

export function hushingPage({ language, design, audit, alarm, typed = untouched }: HushingPage): View {
  const say = wordsIn(language);
  const frame = designFrame({ design, audit, language, say, current: 'language-help' });
  const heading = say('language-help.hushing.title');
  return {
    template: 'designing/language-help/hushing',
    layout: 'staff',
    language,
    title: titleOf(heading, typed.problems, say),
    model: {
      ...frame,
      heading,
      summary: summaryOf(typed.problems, say),
      alarms: alarmsShown([alarm], { home: frame.home, say, mayHush: false }),
      // What an alarm about the whole stands on is no text to read.
      text: alarm.words === '' ? undefined : { words: alarm.text, language: alarm.language },
      alarm: nameOf(alarm),
      action: `${frame.home}/hushes`,
      leave: alarm.question
        ? `${frame.home}?open=${alarm.question}#${alarm.question}`
        : `${frame.home}/language-help`,
      field: fieldsOf('language-help', say, typed)({ name: 'reason', type: 'area', hint: true }),
    },
  };
}
