import { eventOperations } from './contract/events.ts'
import { guidanceOperations } from './contract/guidance.ts'

export const supportContract = { ...guidanceOperations, ...eventOperations }
