import type { StateMachine } from '../../access/index.ts'
import { ok, refuse } from '../../kernel/index.ts'
import type { Refusal, Result } from '../../kernel/index.ts'

export type LetterState = 'draft' | 'queued' | 'sent' | 'failed' | 'discarded'

export const letterMachine: StateMachine = {
  resource: 'letter',
  states: ['draft', 'queued', 'sent', 'failed', 'discarded'],
  initial: 'draft',
  transitions: [
    { from: 'draft', action: 'edit', to: 'draft' },
    { from: 'draft', action: 'queue', to: 'queued' },
    { from: 'draft', action: 'discard', to: 'discarded' },
    { from: 'queued', action: 'deliver', to: 'sent' },
    { from: 'queued', action: 'give-up', to: 'failed' },
    { from: 'failed', action: 'queue', to: 'queued' },
    { from: 'failed', action: 'discard', to: 'discarded' },
  ],
}

export function moveLetter(from: LetterState, action: 'queue' | 'discard'): Result<LetterState> {
  const move = letterMachine.transitions.find((one) => one.from === from && one.action === action)
  return move ? ok(move.to as LetterState) : refuse(letterGone)
}

export type DeliveryState = 'queued' | 'sending' | 'sent' | 'failed' | 'no-address' | 'no-mail-server'

/** A mail is tried this often before it is given up. */
export const longestTrying = 5

/** What the deliveries of a letter come to; undefined while one is still to be tried. */
export function outcomeOf(
  deliveries: readonly { readonly state: DeliveryState; readonly attempts: number }[],
): 'sent' | 'failed' | undefined {
  const open = deliveries.some(
    (one) =>
      one.state === 'queued' || one.state === 'sending' || (one.state === 'failed' && one.attempts < longestTrying),
  )
  if (open) return undefined
  return deliveries.some((one) => one.state === 'sent') && !deliveries.some((one) => one.state === 'failed')
    ? 'sent'
    : 'failed'
}

export const letterGone: Refusal = {
  kind: 'unprocessable',
  code: 'letter-already-on-its-way',
  message: {
    zh: '这封函件已经发出、正在发送或已作废，不能再改。',
    en: 'This letter is sent, being sent or discarded, and cannot be changed any more.',
  },
  remedy: {
    zh: '请刷新查看当前状态；需要更正时另发一封。',
    en: 'Reload to see its state; to correct it, send another.',
  },
}
