/** The question bank beside a questionnaire in the making: what suits it, with ticks. */
import { hasIn } from '../../../surveys/designing/bank/choosing.ts';
import type { Problem } from '../../../surveys/failures.ts';
import type { View } from '../../engine.ts';
import { staffPage } from '../../shell.ts';
import { readable } from '../../titles.ts';
import { type DesignPage, designFrame } from '../frame.ts';
import { type BankPage, foundModel } from './bank.ts';
import { pickList } from './picking.ts';

interface BankForPage extends BankPage {
  readonly into: DesignPage;
  readonly ticked: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Those who may not change the questionnaire read the same without ticks. */
export function bankForPage(about: BankForPage): View {
  const { say, into, asked, language } = about;
  const { design, audit } = into;
  const action = `/designs/${design.id}/bank`;
  const { shown, ...found } = foundModel(action, about);
  const whom = say(`bank.whom.${design.body.audience}`);
  const section = design.body.sections.find(({ key }) => key === asked.get('section'));
  const model = {
    ...designFrame(into, 'questions'),
    ...found,
    subtitle: say('bank.fetch'),
    whom: about.sought.audience && say('bank.for', { whom }),
    all: about.sought.audience === undefined,
    switchHref: `${action}?${switched(asked)}`,
    section: section?.key,
    takes: into.may('change-design'),
    list: pickList({
      ...about,
      term: audit.term,
      entries: shown,
      isHere: hasIn(design.body),
      bar: 'take',
      note: section && say('bank.into', { section: readable(section.title, language, audit.term) }),
    }),
    picks: true,
  };
  return staffPage(about, 'designing/starting/bank-for', say('bank.fetch'), model, about.problems);
}

/** With all where there are some, and the other way. */
function switched(asked: URLSearchParams): string {
  const other = new URLSearchParams(asked);
  if (asked.has('all')) other.delete('all');
  else other.set('all', 'yes');
  other.delete('page');
  return other.toString();
}
