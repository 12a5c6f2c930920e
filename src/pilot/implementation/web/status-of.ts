import type { Status } from '../../../foundation/interface/index.ts'
import type { ReportLine, ReportSection } from '../index.ts'

const statuses: Readonly<Record<ReportLine['state'], Status>> = {
  expected: 'not-started',
  draft: 'in-progress',
  submitted: 'submitted',
  returned: 'awaiting-correction',
  accepted: 'done',
  correcting: 'in-progress',
  released: 'ended',
}

export const statusOfReport = ({ state, isOverdue }: Pick<ReportLine, 'state' | 'isOverdue'>): Status =>
  isOverdue ? 'overdue' : statuses[state]

export const statusOfSection: Readonly<Record<ReportSection['state'], Status>> = {
  'not-started': 'not-started',
  'in-progress': 'in-progress',
  finished: 'done',
  faulty: 'problem',
}
