import { expect } from 'chai';
import { pagesOf } from '../../surveys/answering/journey.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { offlinePage } from '../../views/answering/offline.ts';
import { aCollection, anAudit, aQuestionnaire } from '../support/things.ts';

const questionnaire = aQuestionnaire();
const collection = aCollection({ lastDay: '2026-03-20' });
const open: Open = {
  code: 'abcdefghjkmn',
  channel: 'tablet',
  codeDigest: undefined,
  used: false,
  collection,
  audit: anAudit(),
  questionnaire,
  pages: pagesOf(questionnaire, 'question'),
};

function versionOf(change: Partial<Open>, today = '2026-03-10', files = ['/assets/site.css?v=1']): string {
  const offline = { open: { ...open, ...change }, publicKey: 'key', today, around: { asset: {} }, files };
  return (offlinePage(offline).model.ready as { readonly version: string }).version;
}

describe('the version of the page that works without network', () => {
  const version = versionOf({});

  it('stays while nothing that is shown changes', () => {
    expect(versionOf({})).to.equal(version);
    expect(versionOf({ collection: { ...collection, handedOut: 12, revision: 7 } })).to.equal(version);
  });

  it('changes with words, with files, and when the last day is over', () => {
    const others = [
      versionOf({ audit: { ...open.audit, contact: { sv: 'Kim, 070-123 45 67' } } }),
      versionOf({}, '2026-03-10', ['/assets/site.css?v=2']),
      versionOf({}, '2026-03-21'),
    ];
    expect(new Set([version, ...others]).size).to.equal(4);
  });
});
