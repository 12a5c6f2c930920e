import { type Day, dayOf, ok, type Result } from '../../../foundation/kernel/index.ts'
import { relate } from '../../../foundation/access/server/index.ts'
import { type Database, type Tx, withTx } from '../../../foundation/storage/server/index.ts'
import { demoDays, demoNoticeText, parseNotice, type Round, shippedRounds } from '../../notice/index.ts'
import { sm3 } from '../../notice/server/index.ts'
import { compareImport, withFingerprints } from '../index.ts'
import { changedNotice, changedProgramme, fingerprintOfText } from './evidence.ts'
import { publicRelations } from './relations.ts'
import { insertNotice } from './store/notices.ts'
import { insertRound, type KeptRound, listRounds } from './store/programmes.ts'

/** Puts in the shipped rounds that are not there yet; the fictitious one only where the demo is wanted. */
export function installRounds(
  database: Database,
  wanted: { readonly demo: boolean },
): Promise<Result<readonly string[]>> {
  return installMissing(database, (today) => shippedRounds(today).filter((round) => wanted.demo || !round.fictitious))
}

/** The same for other rounds, such as those that the demo plays as if they lay in the past. */
export function installMissing(
  database: Database,
  roundsOn: (today: Day) => readonly Round[],
): Promise<Result<readonly string[]>> {
  return withTx(database, { kind: 'system', actor: 'installation' }, async (tx) => {
    const present = new Set((await listRounds(tx)).map(({ round }) => round.id))
    const missing = roundsOn(dayOf(tx.now)).filter((round) => !present.has(round.id))
    for (const round of missing) await install(tx, round)
    return ok(missing.map(({ id }) => id))
  })
}

async function install(tx: Tx, shipped: Round): Promise<void> {
  const text = shipped.fictitious ? demoNoticeText(demoDays(dayOf(tx.now))) : undefined
  const notice = text === undefined ? undefined : parseNotice(text, sm3)
  const round = notice?.ok ? withFingerprints(shipped, notice.value) : shipped
  const id = tx.newId<'programme'>()
  await relate(tx, publicRelations(id))
  const kept = await insertRound(tx, 'shipped', { id, round, making: making('install') })
  if (!kept) return
  tx.record({
    action: 'programme.install',
    resource: 'programme',
    id,
    version: kept.version,
    changes: [changedProgramme(kept)],
  })
  if (text !== undefined) await installNotice(tx, kept, text)
}

async function installNotice(tx: Tx, kept: KeptRound, text: string): Promise<void> {
  const reading = parseNotice(text, sm3)
  const report = reading.ok ? compareImport(kept.round, reading.value) : reading
  if (!reading.ok || !report.ok) throw new Error('the demo notice is not read as one')
  const words = { text, reading: reading.value, fingerprint: fingerprintOfText(text), report: report.value }
  const imported = { ...words, id: tx.newId<'notice'>(), by: 'installation', byName: '安装程序' }
  const notice = await insertNotice(tx, kept, imported)
  tx.record({
    action: 'programme.import-notice',
    resource: 'programme',
    id: kept.id,
    version: kept.version,
    changes: [changedNotice(notice, kept.id)],
  })
}

const making = (action: string) => ({
  action,
  changes: {},
  reason: '随产品提供',
  by: 'installation',
  byName: '安装程序',
})
