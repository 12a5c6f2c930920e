export { openHost, port } from './host.ts'
export type { Host, Port, RequestContext } from './host.ts'
export type { Acting, UseCase } from './acting.ts'
export { act, actOpenly, look, lookOpenly } from './act.ts'
export { remember } from './remember.ts'
export { answer, orRefuse, Refused } from './refused.ts'
export { implementContract } from './implement-contract.ts'
export { relate, unrelate } from './store/relations.ts'
export type { KeptRelation, Subject } from './store/relations.ts'
export type { Job, OpenRoute, OperationMeta, Progress, ResourceWords, ServerSlice, Visit } from './slice.ts'
export { contextOf, foreignRequest, requestHeader, unfitKey } from './request-guard.ts'
export type { KnownOfRequest } from './request-guard.ts'
export { accessSettings, invitationLetters, resetLetters, organisationNames } from './settings.ts'
export type { AccessSettings, InvitationLetters, OrganisationNames, ResetLetters } from './settings.ts'
export { startSession } from './sign-in.ts'
export type { Starting } from './sign-in.ts'
export { createAccount } from './create-account.ts'
export { accountsOf, namesOf } from './store/accounts.ts'
export type { Colleague, NewAccount } from './store/accounts.ts'
export { auditedTables } from './audited-tables.ts'
export { hashPassword } from './passwords.ts'
export type { Invariant } from '../../storage/server/index.ts'
export { accessSlice } from './access-slice.ts'
export {
  createDemoAccount,
  demoCode,
  demoEnrolmentUri,
  demoPassword,
  demoSecret,
  refuseDemoAccounts,
} from './demo-accounts.ts'
export type { DemoPerson } from './demo-accounts.ts'
export { inviteFirstAdministrators } from './first-administrators.ts'
export type { FirstLink } from './first-administrators.ts'
export { clauseReader, permissionWords, secondTable } from './permissions-route.ts'
export type { ProviderSettings } from './identity-provider.ts'
