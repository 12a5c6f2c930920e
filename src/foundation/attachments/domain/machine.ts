import type { StateMachine } from '../../access/index.ts'

/**
 * A file waits in quarantine until the scanner has spoken. Without a scanner it is unscanned: it can be opened, and every
 * reader is told so.
 */
export const attachmentStates = ['quarantined', 'unscanned', 'clean', 'infected'] as const

export type AttachmentState = (typeof attachmentStates)[number]

export const attachmentMachine: StateMachine = {
  resource: 'attachment',
  states: attachmentStates,
  initial: 'quarantined',
  transitions: [
    { from: 'quarantined', action: 'pass', to: 'clean' },
    { from: 'quarantined', action: 'condemn', to: 'infected' },
    { from: 'quarantined', action: 'leave-unscanned', to: 'unscanned' },
    { from: 'unscanned', action: 'pass', to: 'clean' },
    { from: 'unscanned', action: 'condemn', to: 'infected' },
  ],
}
