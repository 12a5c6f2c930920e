import type { DemoPerson } from '../src/foundation/access/server/index.ts'

export interface CheckedPage {
  readonly path: string
  readonly person: DemoPerson
}

export const official: DemoPerson = {
  login: 'look-official',
  name: '周远（示例）',
  organisationId: null,
  grants: [{ role: 'ministry-officer', regionCode: null }],
}

/** Pages that are held against accessibility, bytes and narrow windows. A slice adds its own with the page. */
export const publicPages: readonly string[] = [
  '/',
  '/help',
  '/accessibility',
  '/search?words=提交',
  '/no-such-page',
  '/sign-in',
  '/password',
  '/permissions',
  '/notices',
  '/rounds',
  '/traceability',
  '/receipts',
  '/notices/demo-open',
  '/rounds/demo-open',
  '/pilots',
  '/subsidies',
  '/exits',
  '/catalogue',
  '/catalogue?q=行页:x&sector=industrial-internet',
  '/catalogue-comparison',
  '/releases',
  '/publicities',
  '/objections',
  '/guidance',
  '/events',
  '/certificates',
  '/answers',
]

export const filler: DemoPerson = {
  login: 'look-filler',
  name: '林沐（示例）',
  organisationId: null,
  grants: [{ role: 'unit-administrator', regionCode: null }],
}

export const guard: DemoPerson = {
  login: 'look-guard',
  name: '沈砚（示例）',
  organisationId: null,
  grants: [{ role: 'security-administrator', regionCode: null }],
}

export const auditor: DemoPerson = {
  login: 'look-auditor',
  name: '何屿（示例）',
  organisationId: null,
  grants: [{ role: 'audit-administrator', regionCode: null }],
}

export const underwriter: DemoPerson = {
  login: 'look-underwriter',
  name: '林屿（示例）',
  organisationId: '019aa000-0000-7000-8000-0000000000c1',
  grants: [{ role: 'underwriter', regionCode: null }],
}

export const expert: DemoPerson = {
  login: 'look-expert',
  name: '顾明（示例）',
  organisationId: null,
  grants: [{ role: 'expert', regionCode: null }],
}

const pagesOf = (person: DemoPerson, ...paths: readonly string[]): readonly CheckedPage[] =>
  paths.map((path) => ({ path, person }))

export const deskPages: readonly CheckedPage[] = [
  ...pagesOf(
    official,
    '/desk',
    '/desk/no-such-page',
    '/desk/rounds',
    '/desk/rounds/demo-open',
    '/desk/rounds/demo-open/import',
    '/desk/organisations',
    '/desk/regions',
    '/desk/messages',
    '/desk/letters',
    '/desk/filed',
    '/desk/plans-in',
    '/desk/pilot-selection',
    '/desk/exits',
    '/desk/report-board',
    '/desk/roll-up',
    '/desk/review',
    '/desk/selection',
    '/desk/solicitation',
    '/desk/waivers',
    '/desk/determinations',
    '/desk/risk-stress',
    '/desk/paper',
    '/desk/access-tokens',
    '/desk/publicity',
    '/desk/releases',
    '/desk/guidance',
    '/desk/events',
    '/desk/policies/board',
    '/desk/questions',
  ),
  ...pagesOf(
    filler,
    '/desk/solutions',
    '/desk/organisation',
    '/desk/people',
    '/desk/events',
    '/desk/needs',
    '/desk/reports',
    '/desk/policies/statements',
    '/desk/policies/attribution',
    '/desk/subsidies',
    '/desk/questions',
  ),
  ...pagesOf(guard, '/desk/role-grants', '/desk/sessions'),
  ...pagesOf(auditor, '/desk/denials'),
  ...pagesOf(
    underwriter,
    '/desk/policies/book',
    '/desk/policies/book?number=NONE&state=issued',
    '/desk/policies/book/018d2b3c-0000-7000-8000-00000000fffe',
    '/desk/risk',
    '/desk/risk-price',
    '/desk/risk-price?scenario=telecom-internet.attack.data-tampering&size=medium',
  ),
  ...pagesOf(expert, '/desk/reviews'),
]
