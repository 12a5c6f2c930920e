import type { Status } from '../../../../foundation/interface/index.ts'
import type { MeetingState } from '../../index.ts'

export const statusOfMeeting: Readonly<Record<MeetingState, Status>> = {
  planned: 'not-started',
  sitting: 'in-progress',
  signing: 'awaiting-second-person',
  signed: 'done',
}
