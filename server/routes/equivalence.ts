/** Which question of another round a question in the making counts as, so that rounds can be compared honestly. */
import { type Request, Router } from 'express';
import { countAs } from '../../surveys/designing/approving/declaring-equivalence.ts';
import { change } from '../../surveys/designing/changing/changing.ts';
import { questionIn } from '../../surveys/designing/document/placing.ts';
import { Failure } from '../../surveys/failures.ts';
import { readIdentity, samePage } from '../../views/designing/starting/equivalence.ts';
import { asDesigner, type Designing, makerOf } from '../designing/design-context.ts';
import { whileThere } from '../designing/gone.ts';
import { field, readForm } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { notify } from '../http/signed-in.ts';
import type { Services } from '../services.ts';

const address = '/designs/:design/questions/:question/same';

export function equivalenceRoutes(services: Services): Router {
  const router = Router();
  router.get(
    address,
    asDesigner(services, 'change-design', (request, about) =>
      whileThere(showEquivalence)(services, request, about),
    ),
  );
  router.post(
    address,
    asDesigner(services, 'change-design', (request, about) => choose(services, request, about)),
  );
  return router;
}

async function showEquivalence(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { words } = request.query;
  return page(await shown(services, request, about, typeof words === 'string' ? words : '', false));
}

async function shown(
  { store }: Services,
  request: Request,
  { design, audit }: Designing,
  words: string,
  taken: boolean,
) {
  const question = questionIn(design.body, String(request.params.question));
  const entries = (await store.bank.read()).entries.filter(({ kind }) => kind === question.kind);
  const about = { design, audit, language: languageOf(request), question, entries };
  return samePage({ ...about, words: words.slice(0, 200), taken });
}

async function choose(services: Services, request: Request, about: Designing): Promise<Reply> {
  const { design, person } = about;
  const form = readForm(request.body);
  const key = questionIn(design.body, String(request.params.question)).key;
  const as = readIdentity(field(form, 'as'));
  try {
    await change(services.store, design.id, (body) => countAs(body, key, as), makerOf(services, person));
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'conflict') throw error;
    return page(await shown(services, request, about, field(form, 'words'), true), 409);
  }
  notify(request, 'bank.same.told');
  return redirect(`/designs/${design.id}?open=${key}#${key}`);
}
