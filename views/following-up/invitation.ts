/** An invitation to be told: to print, to put up, and to read out or send on. */
import { factsOf, welcomeOf } from '../../reports/handouts/gathering.ts';
import type { Gathering } from '../../reports/handouts/handout.ts';
import { interfaceLanguages } from '../../surveys/languages.ts';
import { auditCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { nameOfLanguage } from '../language-names.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';
import { uncheckedLanguages, wordsIn } from '../words.ts';

interface Invitation extends InAudit, Pick<PageContext, 'may'> {
  readonly gathering: Gathering;
  /** Of the list that it is of, and its own place there. */
  readonly home: string;
  readonly id: string;
}

export function invitationPage(about: Invitation): View {
  const { audit, say, home, id, gathering } = about;
  const { language, direction, contact } = gathering;
  const words = wordsIn(language);
  const facts = factsOf(gathering, words);
  const welcome = welcomeOf(words);
  const come = words('handouts.gathering.come');
  const ask = `${words('answering.contact.title')} ${words('answering.contact.what')}`;
  const read = [
    `${come}.`,
    ...facts.map(({ label, lines }) => `${label}: ${lines.map((line) => line.words).join(', ')}.`),
    ...welcome,
    `${ask} ${contact.words}`,
  ].join('\n');
  const title = say('feedback.invitation.title');
  const crumbs = auditCrumbs(audit, say, title);
  const list = { href: home, label: say('feedback.title') };
  return pageInAudit(about, 'following-up/invitation', title, {
    crumbs: [...crumbs.slice(0, -1), list, ...crumbs.slice(-1)],
    languages: interfaceLanguages.map((each) => ({
      href: `${home}/${id}/invitation?language=${each}`,
      label: nameOfLanguage(each, say),
      current: each === language,
    })),
    unchecked: uncheckedLanguages().includes(language) ? say('feedback.invitation.unchecked') : undefined,
    pdf: `${home}/${id}/invitation.pdf?language=${language}`,
    meeting: `/audits/${audit.id}/report/meeting`,
    slip: `/audits/${audit.id}/slip`,
    sheet: { lang: language, dir: direction, come, about: gathering.about, facts, welcome, ask, contact },
    read: { value: read, rows: read.split('\n').length + 1, lang: language, dir: direction },
  });
}
