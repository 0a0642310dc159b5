/** One follow-up in one page: what was promised, what was done, what users and staff say now. */
import type { ComparisonTable } from '../../reports/comparisons/comparison.ts';
import { factsOf, welcomeOf } from '../../reports/handouts/gathering.ts';
import type { Gathering } from '../../reports/handouts/handout.ts';
import { interfaceLanguages } from '../../surveys/languages.ts';
import type { Action } from '../../surveys/records/kinds/action.ts';
import type { FollowUp } from '../../surveys/records/kinds/follow-up.ts';
import type { Plan } from '../../surveys/records/plan.ts';
import { auditCrumbs } from '../collection-names.ts';
import { rowModel } from '../comparisons/comparison-rows.ts';
import { headlineOf } from '../comparisons/headline.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { nameOfLanguage } from '../language-names.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';
import { uncheckedLanguages, wordsIn } from '../words.ts';

interface Told extends InAudit, Pick<PageContext, 'may'> {
  readonly values: FollowUp;
  readonly plan: Plan;
  /** Rounds beside each other, as the person may be told of them. */
  readonly tables: readonly ComparisonTable[];
  /** What is asked again counts as: the questions of the follow-up, else those that findings rest on. */
  readonly names: readonly string[];
}

export function toldPage(about: Told): View {
  const { audit, say, values, plan, tables } = about;
  const title = say(`follow-up.afters.${values.after}`);
  const crumbs = auditCrumbs(audit, say, title);
  const list = { href: `/audits/${audit.id}/follow-ups`, label: say('follow-up.title') };
  return pageInAudit(about, 'following-up/told', title, {
    crumbs: [...crumbs.slice(0, -1), list, ...crumbs.slice(-1)],
    promised: values.promised,
    actions: plan.actions.map(({ values }) => actionModel(values, about)),
    done: values.done,
    when: whenOf(about),
    tables: tables.flatMap((table) => tableModel(table, about)),
    comparisons: `/audits/${audit.id}/comparisons/rounds`,
  });
}

function whenOf({ values, say, language }: Told): string {
  const { doneOn, plannedOn } = values;
  return doneOn === undefined
    ? say('follow-up.told.planned', { day: showDay(plannedOn, language) })
    : say('follow-up.told.done-on', { day: showDay(doneOn, language) });
}

function actionModel({ what, status, doneBy, toldOn }: Action, { say, language }: Told) {
  return {
    what,
    by: showDay(doneBy, language),
    state: say(`action.statuss.${status}`),
    told: toldOn === undefined ? say('follow-up.told.untold') : showDay(toldOn, language),
  };
}

/** Its own questions alone; where something has changed, that first, and the others folded. */
function tableModel(table: ComparisonTable, { say, names }: Told) {
  const { audience, title, notes } = table;
  const rows = table.rows.filter(
    ({ key, sides }) => sides.length > 0 && names.some((name) => key.endsWith(`.${name}`)),
  );
  if ((audience !== 'user' && audience !== 'staff') || rows.length === 0) return [];
  const { words } = headlineOf('rounds', rows, say);
  const differs = rows.filter(({ picture }) => picture.likeness === 'different');
  const shown = differs.length > 0 ? differs : rows;
  const others = rows.filter((row) => !shown.includes(row));
  return [
    {
      ...{ key: table.key, title, notes, headline: words },
      rows: shown.map((row) => rowModel(row, say)),
      others: others.map((row) => rowModel(row, say)),
      more: say('follow-up.told.more', { count: others.length }),
    },
  ];
}

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
    sheet: { lang: language, dir: direction, come, about: gathering.about, facts, welcome, ask, contact },
    read: { value: read, rows: read.split('\n').length + 1, lang: language, dir: direction },
  });
}
