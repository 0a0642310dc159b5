/**
 * The routes for staff, like a table of contents: method, address, the action that it takes (`surveys/audits/people.ts`
 * says whose it is), and what answers. What the address names is loaded, and whether somebody may is asked, before that.
 */
import { addService, showServices } from './auditing/services.ts';
import { saveTeam, showTeam } from './auditing/team.ts';
import { showCollection, showLinkAsQr } from './collecting/collection-page.ts';
import { showCards, showPoster, takeCards, takeHandedOut } from './collecting/handing-out.ts';
import { showInPerson, showInterviewQr, showTabletQr } from './collecting/in-person.ts';
import {
  closeCollection,
  confirmClosing,
  confirmOpening,
  confirmRemoval,
  openCollection,
  removePlanned,
} from './collecting/lifecycle.ts';
import { planCollections, showNewCollection } from './collecting/planning.ts';
import {
  confirmRejection,
  confirmTaking,
  rejectAnswers,
  showQuarantine,
  takeAnswers,
} from './collecting/quarantine.ts';
import { takeVersion } from './collecting/taking-version.ts';
import { type Route, route } from './http/route.ts';
import { invitePerson, renewPassword, showPeople } from './people/people.ts';

export const register: readonly Route[] = [
  // The county: its services, and those who work with audits.
  route('GET', '/services', 'see-audits', showServices),
  route('POST', '/services', 'add-service', addService),
  route('GET', '/people', 'manage-people', showPeople),
  route('POST', '/people', 'manage-people', invitePerson),
  route('POST', '/people/:person/password', 'manage-people', renewPassword),

  // An audit.
  route('GET', '/audits/:audit/team', 'see-team', showTeam),
  route('POST', '/audits/:audit/team', 'change-team', saveTeam),
  route('GET', '/audits/:audit/collections/new', 'add-collection', showNewCollection),
  route('POST', '/audits/:audit/collections', 'add-collection', planCollections),

  // A collection, from plan to closing.
  route('GET', '/collections/:collection', 'see-progress', showCollection),
  route('POST', '/collections/:collection/version', 'take-version', takeVersion),
  route('GET', '/collections/:collection/opening', 'open-collection', confirmOpening),
  route('POST', '/collections/:collection/opening', 'open-collection', openCollection),
  route('GET', '/collections/:collection/closing', 'close-collection', confirmClosing),
  route('POST', '/collections/:collection/closing', 'close-collection', closeCollection),
  route('GET', '/collections/:collection/removal', 'remove-collection', confirmRemoval),
  route('POST', '/collections/:collection/removal', 'remove-collection', removePlanned),

  // Its channels: link, cards, poster, shared tablet, interviews.
  route('GET', '/collections/:collection/qr.svg', 'see-answering-link', showLinkAsQr),
  route('GET', '/collections/:collection/cards', 'hand-out', showCards),
  route('POST', '/collections/:collection/cards', 'hand-out', takeCards),
  route('GET', '/collections/:collection/poster.pdf', 'hand-out', showPoster),
  route('POST', '/collections/:collection/handed-out', 'hand-out', takeHandedOut),
  route('GET', '/collections/:collection/in-person', 'see-answering-link', showInPerson),
  route('GET', '/collections/:collection/in-person/tablet.svg', 'see-answering-link', showTabletQr),
  route('GET', '/collections/:collection/in-person/interview.svg', 'see-answering-link', showInterviewQr),

  // Answers put aside during a flood warning.
  route('GET', '/collections/:collection/quarantine', 'decide-quarantined', showQuarantine),
  route('GET', '/collections/:collection/quarantine/taking', 'decide-quarantined', confirmTaking),
  route('POST', '/collections/:collection/quarantine/taking', 'decide-quarantined', takeAnswers),
  route('GET', '/collections/:collection/quarantine/rejection', 'decide-quarantined', confirmRejection),
  route('POST', '/collections/:collection/quarantine/rejection', 'decide-quarantined', rejectAnswers),
];
