import { htmlResponse, viewOf } from '../../interface/server/index.ts'
import { newCodesPage, recoveryPage } from '../pages/recovery-page.ts'
import { act, look } from './act.ts'
import { reasons, signedInPage } from './public-routes.ts'
import { makeRecoveryCodes, recoveryCodesLeft } from './recovery-codes.ts'
import { orRefuse } from './refused.ts'
import type { OpenRoute } from './slice.ts'

export const recoveryRoutes: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/account/recovery-codes',
    audience: 'signed-in',
    reason: reasons.page,
    handle: (visit) =>
      signedInPage(visit, async () =>
        htmlResponse(recoveryPage(viewOf(visit), orRefuse(await look(visit.context, recoveryCodesLeft)))),
      ),
  },
  {
    method: 'POST',
    path: '/account/recovery-codes',
    audience: 'signed-in',
    reason: reasons.form,
    acts: { resource: 'own-account', action: 'make-recovery-codes' },
    handle: (visit) =>
      signedInPage(visit, async () => {
        // Not under an idempotency key: what it keeps would hold the codes.
        const { idempotencyKey: _, ...once } = visit.context
        const answer = htmlResponse(newCodesPage(viewOf(visit), orRefuse(await act(once, null, makeRecoveryCodes))))
        answer.headers.set('cache-control', 'no-store')
        return answer
      }),
  },
]
