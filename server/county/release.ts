/** FoU releases a county's report that they have read as a draft. */
import { changesBetween } from '../../reports/document/changes.ts';
import { Failure } from '../../surveys/failures.ts';
import { readRelease } from '../../surveys/reporting/releasing.ts';
import { countyReleasePage } from '../../views/county/release.ts';
import type { Typed } from '../../views/fields.ts';
import { frozenWhole } from '../frozen/frozen.ts';
import type { Reply } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { auditsWithin, type Reported, reportedIn } from '../reporting/reported.ts';
import { newId } from '../services.ts';
import { begin, countedIn, releaseIn } from './county.ts';

type Releasing = Context<'release'>;

export const confirmRelease: Handler<'release'> = async (context) => shown(context, await draftIn(context));

export const takeRelease: Handler<'release'> = async (context) => {
  const { services, form } = context;
  const draft = await draftIn(context);
  const { id, about, number, county } = draft.release;
  const read = readRelease(form, number);
  if (!read.ok) return shown(context, draft, { form, problems: read.problems });
  const { changes, isPublic } = read.value;
  const publicToken = isPublic ? newId(services) : undefined;
  const chosen = { about, county, changes, publicToken, draft: false };
  return begin(context, { release: await releaseIn(context, chosen), seen: id });
};

const idOf = ({ id }: { readonly id: string }) => id;

async function draftIn(context: Releasing) {
  const reported = await reportedIn(context);
  const { release } = reported;
  const { county, draft } = release;
  if (!county || !draft) throw new Failure('not-found', `draft ${release.id}`);
  return { ...reported, release: { ...release, county } };
}

async function shown(context: Releasing, draft: Reported, typed?: Typed): Promise<Reply> {
  const { store, person } = context;
  const mine = await store.audits.withMember(person.id);
  // An earlier one may be of audits that the person is not in.
  const last = (await store.releasedReports.of(draft.release.about)).find((one) => auditsWithin(mine, one));
  const [before, after] = await Promise.all([last, draft.release].map((one) => frozenWhole(store, one)));
  const changes = before && after ? changesBetween(before, after) : [];
  const counted = await countedIn(context, draft.audits.map(idOf));
  return countyReleasePage({ ...context, ...draft, changes, counted, typed });
}
