import { readTx } from '../../storage/server/index.ts'
import type { DemoLogin } from '../pages/sign-in-page.ts'
import type { Host } from './host.ts'
import { demoLogins } from './store/accounts.ts'

/** The cast of the demo round, for its sign-in page; empty wherever there are no demo accounts. */
export function listDemoLogins(host: Host): Promise<readonly DemoLogin[]> {
  return readTx(host.database, { kind: 'session', sessionHash: null }, demoLogins)
}
