import { assetUrl } from './assets.ts';

/** Addresses of the assets that the layouts name. Getters, so that a file is read when it is first asked for. */
export const assetUrls = {
  get site() {
    return assetUrl('site.css');
  },
  get staff() {
    return assetUrl('staff.css');
  },
  get findingsStyle() {
    return assetUrl('findings.css');
  },
  get writingStyle() {
    return assetUrl('writing.css');
  },
  get writing() {
    return assetUrl('writing.js');
  },
  get autosave() {
    return assetUrl('autosave.js');
  },
  get making() {
    return assetUrl('making.js');
  },
  get copying() {
    return assetUrl('copying.js');
  },
  get inviting() {
    return assetUrl('inviting.js');
  },
  get outlook() {
    return assetUrl('outlook.js');
  },
  get designerStyle() {
    return assetUrl('designer.css');
  },
  get overview() {
    return assetUrl('overview.js');
  },
  get conditions() {
    return assetUrl('conditions.js');
  },
  /** In the order that they lean on each other. */
  get designer() {
    const parts = ['-place', '-saving', '-taking', '-answers', '-answer-keys', ''];
    return parts.map((part) => assetUrl(`designer${part}.js`));
  },
  get pickingStyle() {
    return assetUrl('picking.css');
  },
  get picking() {
    return assetUrl('picking.js');
  },
  get answering() {
    return assetUrl('answering.js');
  },
  get tablet() {
    return assetUrl('tablet.css');
  },
  get tabletReady() {
    return assetUrl('tablet.js');
  },
  get tabletIdle() {
    return assetUrl('tablet-idle.js');
  },
  get offline() {
    return assetUrl('offline.js');
  },
  get shrinking() {
    return assetUrl('shrinking.js');
  },
  get board() {
    return assetUrl('board.js');
  },
  get textsStyle() {
    return assetUrl('free-texts.css');
  },
  get reportStyle() {
    return assetUrl('report.css');
  },
  get meetingStyle() {
    return assetUrl('meeting.css');
  },
  get factCheckStyle() {
    return assetUrl('fact-check.css');
  },
  get meeting() {
    return assetUrl('meeting.js');
  },
  get typing() {
    return assetUrl('typing.js');
  },
  get translating() {
    return assetUrl('translating.js');
  },
  get charts() {
    return assetUrl('charts.js');
  },
  get chart() {
    return assetUrl('chart.js');
  },
};
