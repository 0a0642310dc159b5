/** The lines of the register for a kind of record: whoever reads the register sees one line, and it serves seven addresses. */
import type { Action } from '../../surveys/audits/people.ts';
import type { RecordKind } from '../../surveys/records/record.ts';
import { later } from '../http/later.ts';
import { get, post, type Route } from '../http/route.ts';
import type { RecordsAsked } from './records.ts';

const pages = later(() => import('./records.ts'));
const sheets = later(() => import('./sheets.ts'));
const table = later(() => import('./table.ts'));

export interface RecordActions {
  readonly see: Action;
  readonly write: Action;
}

/** A list of records: `home` names the audit or the service that they are of, where they are of one. */
export function records(
  home: string,
  actions: RecordActions,
  kind: RecordKind,
  besides: Pick<Besides, 'list' | 'notYet'> = {},
): readonly Route[] {
  const handled = handling(home, actions, kind, besides);
  const { see, write } = actions;
  return [
    ...(besides.list ? [] : [get(home, see, handled(pages.showRecords))]),
    get(`${home}.csv`, see, handled(table.sendRecords)),
    get(`${home}/new`, write, handled(pages.showNew)),
    post(home, write, handled(pages.add)),
    get(`${home}/:record`, write, handled(pages.showRecord)),
    post(`${home}/:record`, write, handled(pages.change)),
    get(`${home}/:record/removal`, write, handled(pages.confirmRemoval)),
    post(`${home}/:record/removal`, write, handled(pages.remove)),
  ];
}

/** A sheet, of which there is one in each place; `around` is what it has besides its form. */
export function recordSheet(
  home: string,
  actions: RecordActions,
  kind: RecordKind,
  around?: RecordsAsked['around'],
): readonly Route[] {
  const handled = handling(home, actions, kind, { around });
  return [
    get(home, actions.see, handled(sheets.showSheet)),
    post(home, actions.write, handled(sheets.saveSheet)),
    get(`${home}/history`, actions.see, handled(sheets.showSheetHistory)),
  ];
}

/** What some lists and sheets have besides. */
type Besides = Pick<RecordsAsked, 'around' | 'list' | 'notYet'>;

function handling(home: string, { write }: RecordActions, kind: RecordKind, besides: Besides) {
  return <Answer>(handler: (asked: RecordsAsked) => Answer) =>
    (context: RecordsAsked['context']) =>
      handler({ context, kind, home, write, ...besides });
}
