export { careCookie, cookieOf, htmlResponse, languageCookie, pageSettings, refusalResponse, viewOf } from './visit.ts'
export type { PageSettings, PublicVisit, Slot } from './visit.ts'
export { generalRoutes } from './general-routes.ts'
export type { GeneralRoute, GeneralSources } from './general-routes.ts'
