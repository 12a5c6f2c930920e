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
  '/permissions',
  '/notices',
  '/rounds',
  '/traceability',
  '/receipts',
  '/notices/demo-open',
  '/rounds/demo-open',
]

export const deskPages: readonly CheckedPage[] = [
  { path: '/desk', person: official },
  { path: '/desk/no-such-page', person: official },
  { path: '/desk/rounds', person: official },
  { path: '/desk/rounds/demo-open', person: official },
  { path: '/desk/organisations', person: official },
  { path: '/desk/regions', person: official },
  { path: '/desk/messages', person: official },
  { path: '/desk/letters', person: official },
]
