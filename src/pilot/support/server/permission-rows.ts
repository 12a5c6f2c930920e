import type { PermissionRow, Role, RowRelation } from '../../../foundation/access/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'

/** 支持保障 is one clause of the notice; its rows cite it unless they say otherwise. */
export const clause = '4.4.p1.s1'

export const office: readonly Role[] = ['ministry-officer', 'ministry-approver', 'support-officer']

export interface Allowed {
  readonly roles: readonly Role[]
  readonly relation?: RowRelation
  readonly resource: string
  readonly states: readonly string[]
  readonly actions: readonly string[]
  readonly reason: Text
  readonly twoPerson?: true
}

const unrecorded = new Set(['read', 'list', 'give-feedback', 'print', 'match', 'read-registrations'])

/** Every role in every state for every action, one row each. */
export function allow({
  roles,
  relation = 'any',
  resource,
  states,
  actions,
  reason,
  twoPerson,
}: Allowed): PermissionRow[] {
  return roles.flatMap((role) =>
    states.flatMap((state) =>
      actions.map((action) => ({
        role,
        relation,
        resource,
        state,
        action,
        record: unrecorded.has(action) ? ('none' as const) : ('log' as const),
        reason,
        clause,
        ...(twoPerson ? { twoPerson } : {}),
      })),
    ),
  )
}
