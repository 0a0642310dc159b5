/** Ways in, handed out: a poster, and how many have been given one. Cards have a file of their own. */
import { askedBy } from '../../surveys/audits/asked.ts';
import { handedOutForm } from '../../surveys/audits/handing-out.ts';
import { Failure } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { languagesOf } from '../../views/answering/frame.ts';
import { type InPersonChannel, inPersonPage } from '../../views/in-person/in-person.ts';
import { wordsIn } from '../../views/words.ts';
import { fileNameOf } from '../http/file-names.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { readLanguage } from '../http/language.ts';
import type { Context, Handler } from '../http/route.ts';
import { baseUrl } from '../services.ts';
import { collectionView } from './collection-page.ts';
import { makePoster } from './handouts.ts';
import { qrCode } from './qr-codes.ts';

export const showPoster: Handler<'collection'> = async ({ services, store, audit, collection, query }) => {
  const questionnaire = await askedBy(store, collection);
  const offered = languagesOf(questionnaire);
  const wanted = readLanguage(query('language'));
  const language: InterfaceLanguage = wanted && offered.includes(wanted) ? wanted : (offered[0] ?? 'sv');
  const file = await makePoster(services, { audit, collection, questionnaire }, language);
  return pdf(file, wordsIn(language)('handouts.poster', { service: collection.service.name }), true);
};

export const takeHandedOut: Handler<'collection'> = async (context) => {
  const { store, collection, form } = context;
  const read = checkForm(handedOutForm, form);
  if (!read.ok) return collectionView(context, { form, problems: read.problems });
  if (!(await store.collections.setHandedOut(collection.id, read.value.handedOut)))
    throw new Failure('closed', `collection ${collection.id}`);
  return redirect(`/collections/${collection.id}`, 'collections.notices.handed-out');
};

export function pdf(file: Buffer, name: string, inline: boolean): Reply {
  const fileName = fileNameOf(name, 'pdf');
  return { type: 'application/pdf', fileName, inline, write: async (out) => void out.end(file) };
}

export const showInPerson: Handler<'collection'> = (context) =>
  inPersonPage({
    ...context,
    links: { tablet: linkOf(context, 'tablet'), interview: linkOf(context, 'interview') },
  });

export const showTabletQr: Handler<'collection'> = (context) => qrOf(context, 'tablet');

export const showInterviewQr: Handler<'collection'> = (context) => qrOf(context, 'interview');

function qrOf(context: Context<'collection'>, channel: InPersonChannel): Promise<Reply> {
  const link = linkOf(context, channel);
  if (link === undefined) throw new Failure('not-found', `${channel} link`);
  return qrCode(link, `${channel}.svg`);
}

function linkOf({ services, collection }: Context<'collection'>, channel: InPersonChannel) {
  const code = channel === 'tablet' ? collection.tabletCode : collection.interviewCode;
  return code === undefined ? undefined : `${baseUrl(services.config)}/a/${code}`;
}
