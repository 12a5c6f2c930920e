import { accountMachine, invitationMachine, passwordResetMachine, roleGrantMachine } from '../domain/machines.ts'
import { invariants } from './invariants.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { permissionsRoute } from './permissions-route.ts'
import { providerRoutes } from './provider-routes.ts'
import { accountRoutes } from './public-routes.ts'
import { proofRoutes } from './second-factor-routes.ts'
import { recoveryRoutes } from './recovery-routes.ts'
import { resetRoutes } from './reset-routes.ts'
import { sendReset } from './password-reset.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { sweep } from './sweep.ts'
import { words } from './words.ts'
import { permissions, prohibitions } from './permissions.ts'
import { router } from './routes.ts'
import type { ServerSlice } from './slice.ts'

export const accessSlice: ServerSlice = {
  name: 'access',
  permissions,
  prohibitions,
  machines: [accountMachine, roleGrantMachine, invitationMachine, passwordResetMachine],
  router,
  invariants,
  words,
  jobs: [sweep, sendReset],
  openRoutes: [
    ...signInRoutes,
    ...invitationRoutes,
    ...accountRoutes,
    ...proofRoutes,
    ...providerRoutes,
    ...resetRoutes,
    ...recoveryRoutes,
    permissionsRoute,
  ],
}
