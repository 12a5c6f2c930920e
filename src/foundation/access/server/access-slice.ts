import { accountMachine, invitationMachine, roleGrantMachine } from '../domain/machines.ts'
import { invariants } from './invariants.ts'
import { permissions, prohibitions } from './permissions.ts'
import { router } from './routes.ts'
import type { ServerSlice } from './slice.ts'

export const accessSlice: ServerSlice = {
  name: 'access',
  permissions,
  prohibitions,
  machines: [accountMachine, roleGrantMachine, invitationMachine],
  router,
  invariants,
}
