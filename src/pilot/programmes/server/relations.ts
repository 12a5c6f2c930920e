import type { KeptRelation } from '../../../foundation/access/server/index.ts'

/** Those who work on rounds before anybody else sees them. */
export const officeRelations = (id: string): readonly KeptRelation[] =>
  (['ministry-officer', 'ministry-approver', 'support-officer'] as const).map((role) => ({
    subject: `role:${role}`,
    relation: 'any',
    resource: id,
  }))

export const publicRelations = (id: string): readonly KeptRelation[] => [
  { subject: 'public', relation: 'any', resource: id },
]
