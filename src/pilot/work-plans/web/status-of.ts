import type { Status } from '../../../foundation/interface/index.ts'
import type { PlanPartnerState, PlanSection, PlanState } from '../index.ts'

export const statusOfPlan: Readonly<Record<PlanState, Status>> = {
  draft: 'draft',
  submitted: 'submitted',
  withdrawn: 'withdrawn',
  selected: 'selected',
  declined: 'ended',
  discarded: 'ended',
}

export const statusOfPartner: Readonly<Record<PlanPartnerState, Status>> = {
  invited: 'awaiting-confirmation',
  confirmed: 'confirmed',
  declined: 'declined',
  left: 'ended',
  removed: 'ended',
}

export const statusOfSection: Readonly<Record<PlanSection['state'], Status>> = {
  'not-started': 'not-started',
  'in-progress': 'in-progress',
  finished: 'done',
  faulty: 'problem',
}
