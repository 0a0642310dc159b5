/** What the team of an audit approves. */
import { Router } from 'express';
import { showApproval } from '../designing/approval.ts';
import {
  approveAsCorrection,
  approveAsVersion,
  showCorrection,
  showNewVersion,
} from '../designing/approving-acts.ts';
import { asDesigner } from '../designing/design-context.ts';
import { sendVersion, showVersion } from '../designing/versions.ts';
import { asStaff } from '../http/signed-in.ts';
import type { Services } from '../services.ts';

export function approvingRoutes(services: Services): Router {
  const router = Router();
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
    `${approval}/correction`,
    asDesigner(services, 'approve-design', (request, about) => showCorrection(services, request, about)),
  );
  router.post(
    `${approval}/correction`,
    asDesigner(services, 'approve-design', (request, about) => approveAsCorrection(services, request, about)),
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
