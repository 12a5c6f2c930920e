import { eventOperations } from './contract/events.ts'
import { guidanceOperations } from './contract/guidance.ts'
import { needOperations } from './contract/needs.ts'
import { questionOperations } from './contract/questions.ts'

export const supportContract = {
  ...guidanceOperations,
  ...eventOperations,
  ...needOperations,
  ...questionOperations,
}
