export { factsOf, legalPersonOf, memberOf, namesOf, tiesOf } from './front-door.ts'
export type { OrganisationFacts, OrganisationName } from './front-door.ts'
export { authoritiesOf, idOfCreditCode } from './store/facts.ts'
export type { AuthorityRow } from './store/facts.ts'
