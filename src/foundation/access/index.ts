export { isRole, isUnitRole, needsSecondFactor, roleDescriptions, roles, unitRoles } from './domain/roles.ts'
export type { Role, RoleDescription, Side } from './domain/roles.ts'
export { isVisitor, permissionTable, visitor, visitorId } from './domain/permission.ts'
export type {
  Actor,
  PermissionRow,
  PermissionTable,
  Permit,
  PermitObject,
  Prohibition,
  Relation,
  RowRelation,
  StateMachine,
  Transition,
} from './domain/permission.ts'
export { actionsOpenTo, isSteppedUp, permit, permitList, stepUpMilliseconds } from './domain/permit.ts'
export { explain } from './domain/explain.ts'
export type { Explanation, Obstacle, RowExplanation } from './domain/explain.ts'
export { notFound, notInThisState, notYourRole, signInFirst, stepUpFirst } from './domain/refusals.ts'
export { separations, separationsBrokenBy } from './domain/separation.ts'
export type { Separation } from './domain/separation.ts'
export { faultsOf } from './domain/completeness.ts'
export type { Composition, NamedOperation } from './domain/completeness.ts'
