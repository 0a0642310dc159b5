/** The links of a shared tablet and of interviews, with what to do before going out and afterwards. */
import { Failure } from '../../surveys/failures.ts';
import { type InPersonChannel, inPersonPage } from '../../views/in-person/in-person.ts';
import type { Reply } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { baseUrl } from '../services.ts';
import { qrCode } from './qr-codes.ts';

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
