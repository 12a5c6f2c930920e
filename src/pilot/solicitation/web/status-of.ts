import type { Status } from '../../../foundation/interface/index.ts'
import type {
  DeterminationState,
  PaperCopyState,
  PartnershipState,
  Place,
  SolutionState,
  WaiverState,
} from '../index.ts'

export const statusOfSolution: Readonly<Record<SolutionState, Status>> = {
  draft: 'draft',
  late: 'to-do',
  submitted: 'submitted',
  returned: 'awaiting-correction',
  withdrawn: 'withdrawn',
  refused: 'refused',
  discarded: 'ended',
}

export const statusOfPartnership: Readonly<Record<PartnershipState, Status>> = {
  invited: 'awaiting-confirmation',
  confirmed: 'confirmed',
  declined: 'declined',
  left: 'ended',
  removed: 'ended',
}

export const statusOfCopy: Readonly<Record<PaperCopyState, Status>> = {
  expected: 'not-started',
  registered: 'met',
  differs: 'differs',
}

export const statusOfWaiver: Readonly<Record<WaiverState, Status>> = {
  requested: 'awaiting-waiver',
  granted: 'valid',
  refused: 'refused',
}

export const statusOfDetermination: Readonly<Record<DeterminationState, Status>> = {
  asked: 'to-do',
  met: 'met',
  unmet: 'refused',
}

/** Only a place that waits or was denied is worth a tag of its own. */
export const statusOfPlace: Readonly<Partial<Record<Place, Status>>> = {
  'awaiting-waiver': 'awaiting-waiver',
  'not-granted': 'refused',
}
