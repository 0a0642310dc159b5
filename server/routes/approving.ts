/** The team of an audit, and what it approves. */
import { Router } from 'express';
import { showApproval } from '../designing/approval.ts';
import { approveAsMend, approveAsVersion, showMend, showNewVersion } from '../designing/approving-acts.ts';
import { asDesigner } from '../designing/design-context.ts';
import { changeTeam, showTeam } from '../designing/team.ts';
import { sendVersion, showVersion } from '../designing/versions.ts';
import { asStaff } from '../http/signed-in.ts';
import type { Services } from '../services.ts';

export function approvingRoutes(services: Services): Router {
  const router = Router();
  const team = '/audits/:audit/team';
  router.get(
    team,
    asStaff('change-team', (request, person) => showTeam(services, request, person)),
  );
  router.post(
    team,
    asStaff('change-team', (request, person) => changeTeam(services, request, person)),
  );
  const approval = '/designs/:design/approval';
  router.get(
    approval,
    asDesigner(services, 'see-designs', (request, about) => showApproval(services, request, about)),
  );
  router.get(
    `${approval}/version`,
    asDesigner(services, 'approve-design', (request, about) => showNewVersion(services, request, about)),
  );
  router.post(
    `${approval}/version`,
    asDesigner(services, 'approve-design', (request, about) => approveAsVersion(services, request, about)),
  );
  router.get(
    `${approval}/mend`,
    asDesigner(services, 'approve-design', (request, about) => showMend(services, request, about)),
  );
  router.post(
    `${approval}/mend`,
    asDesigner(services, 'approve-design', (request, about) => approveAsMend(services, request, about)),
  );
  router.get(
    '/versions/:version.json',
    asStaff('see-designs', (request) => sendVersion(services, request)),
  );
  router.get(
    '/versions/:version',
    asStaff('see-designs', (request) => showVersion(services, request)),
  );
  return router;
}
