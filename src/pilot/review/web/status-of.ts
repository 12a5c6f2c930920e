import type { Status } from '../../../foundation/interface/index.ts'

export const statusOfExpert: Readonly<Record<'listed' | 'paused', Status>> = { listed: 'valid', paused: 'paused' }
