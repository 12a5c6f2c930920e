import { join } from 'node:path'
import { permissionTable } from '../foundation/access/index.ts'
import {
  accessSettings,
  clauseReader,
  invitationLetters,
  openHost,
  organisationNames,
  permissionWords,
  resetLetters,
  secondTable,
  type Host,
  type ServerSlice,
} from '../foundation/access/server/index.ts'
import { attachmentKeeping, openAttachmentKeeping } from '../foundation/attachments/server/index.ts'
import {
  logAlarm,
  notaryPort,
  openNotary,
  openReadLog,
  recorder,
  type Notary,
} from '../foundation/audit/server/index.ts'
import { escalationTeller } from '../foundation/deadlines/server/index.ts'
import { recordsOfAnswers } from '../foundation/forms/server/index.ts'
import { pageSettings } from '../foundation/interface/server/index.ts'
import {
  lettersOfInvitation,
  lettersOfReset,
  mailer,
  openMailer,
  writeReminder,
} from '../foundation/outbox/server/index.ts'
import type { Configuration, Database, Log } from '../foundation/storage/server/index.ts'
import { openPublicity } from '../pilot/catalogue/server/index.ts'
import { readerPath } from '../pilot/notice/index.ts'
import { filedSolutions, guidanceOfSentences } from '../pilot/programmes/server/index.ts'
import { onRelease } from '../pilot/review/server/index.ts'
import { filedForRounds } from '../pilot/solicitation/server/index.ts'
import { namesForAccess } from '../pilot/parties/server/index.ts'
import { electronicSeals, furtherReceipts, openSeal } from '../pilot/solicitation/server/index.ts'
import { guidanceForReader } from '../pilot/support/server/index.ts'
import { planReceipts } from '../pilot/work-plans/server/index.ts'
import { recordsOfAnswersHere } from './records-of-answers.ts'

export interface HostSettings {
  readonly database: Database
  readonly configuration: Configuration
  readonly slices: readonly ServerSlice[]
  readonly demo: boolean
  readonly log: Log
}

export interface OpenedHost {
  readonly host: Host
  readonly notary: Notary
}

/** What the use cases of all slices are given, in the server, the worker and the commands alike. */
export function openHostOf({ database, configuration, slices, demo, log }: HostSettings): OpenedHost {
  const notary = openNotary({
    keyFolder: join(configuration.dataFolder, 'keys'),
    checkpointFolder: configuration.checkpointFolder,
  })
  database.setRecorder(recorder)
  const reads = openReadLog(database, (error) => log.fault('sensitive-reads', error))
  const keeping = openAttachmentKeeping({
    folder: join(configuration.dataFolder, 'attachments'),
    reads,
    ...(configuration.objectStore ? { objectStore: configuration.objectStore } : {}),
    ...(configuration.scanner ? { scanner: configuration.scanner } : {}),
  })
  const table = permissionTable(
    slices.flatMap((slice) => slice.permissions),
    slices.flatMap((slice) => slice.prohibitions ?? []),
  )
  const host = openHost(database, table)
    .with(pageSettings, { demo })
    .with(notaryPort, notary)
    .with(logAlarm, () => undefined)
    .with(accessSettings, {
      publicUrl: configuration.publicUrl,
      installationKey: notary.personalKey,
      platform: '网络安全保险服务试点支撑平台',
      demo,
      ...(configuration.oidc ? { provider: configuration.oidc } : {}),
    })
    .with(attachmentKeeping, keeping)
    .with(electronicSeals, openSeal(join(configuration.dataFolder, 'seals')))
    .with(recordsOfAnswers, recordsOfAnswersHere)
    .with(invitationLetters, lettersOfInvitation)
    .with(resetLetters, lettersOfReset)
    .with(organisationNames, namesForAccess)
    .with(escalationTeller, {
      tell: (tx, { obligation, to, hours }) => writeReminder(tx, { ...obligation, to, hours }),
    })
    .with(
      permissionWords,
      slices.flatMap((slice) => slice.words ?? []),
    )
    .with(
      secondTable,
      slices.flatMap((slice) => slice.openRoutes ?? []),
    )
    .with(filedSolutions, filedForRounds)
    .with(guidanceOfSentences, guidanceForReader)
    .with(onRelease, openPublicity)
    .with(furtherReceipts, planReceipts)
    .with(clauseReader, readerPath(demo ? 'demo-open' : '2023-356'))
  const { mail } = configuration
  return { host: mail ? host.with(mailer, openMailer(mail)) : host, notary }
}
