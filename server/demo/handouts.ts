import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { keepOnce } from '../../surveys/answering/codes/cards.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { type HandedOut, makeCards, makePoster } from '../collecting/handouts.ts';
import type { Services } from '../services.ts';

/** How many cards are printed, and how many of their codes the demo tells. */
const printed = 12;

interface DemoHandouts {
  readonly files: { readonly cards: string; readonly poster: string };
  /** Single-use codes that nobody has used. */
  readonly codes: readonly string[];
}

type Means = Pick<Services, 'store' | 'config' | 'random' | 'now'>;

/** For the one open collection that takes only those who have a code. */
export async function writeHandouts(services: Means, folder: string): Promise<DemoHandouts> {
  const about = await withCodes(services);
  const cards = path.join(folder, 'kort-bla-porten.pdf');
  const poster = path.join(folder, 'affisch-bla-porten.pdf');
  const wanted = [{ language: 'sv', count: printed }] as const;
  const {
    file,
    codes: [codes = []],
  } = await makeCards(services, [{ about, wanted, random: services.random }]);
  await keepOnce(services.store, about.collection.id, codes);
  await writeFile(cards, file);
  await writeFile(poster, await makePoster(services, about, 'sv'));
  return { files: { cards, poster }, codes };
}

async function withCodes({ store }: Pick<Services, 'store'>): Promise<HandedOut> {
  const isIt = ({ access, status }: Collection) => access === 'codes' && status === 'open';
  const collection = (await store.collections.list()).find(isIt);
  const audit = collection && (await store.audits.byId(collection.auditId));
  const questionnaire = collection && (await store.questionnaires.frozen(collection.questionnaire));
  if (!collection || !audit || !questionnaire) throw new Error('the demo has no collection with codes');
  return { collection, audit, questionnaire };
}
