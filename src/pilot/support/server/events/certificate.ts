import { createHash } from 'node:crypto'
import { notFound } from '../../../../foundation/access/index.ts'
import { accessSettings, type Acting } from '../../../../foundation/access/server/index.ts'
import type { PrintedDocument } from '../../../../foundation/documents/index.ts'
import { queuePrint } from '../../../../foundation/documents/server/index.ts'
import { canonicalText, dayOf, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { formatDay } from '../../../../foundation/interface/index.ts'
import { certificateNumber, eventRefusals } from '../../index.ts'
import { type EventRow, findEvent } from '../store/events.ts'
import { findRegistration, type RegistrationRow } from '../store/registrations.ts'
import { registrationObject } from './objects.ts'

export interface AskedCertificate {
  readonly id: string
  readonly state: 'queued' | 'ready' | 'failed'
  readonly number: string
  readonly address: string
}

/** 培训证明 as PDF, from what the records say; the same certificate is printed once. */
export async function askCertificate(
  acting: Acting,
  input: { readonly id: string },
): Promise<Result<AskedCertificate>> {
  const row = await findRegistration(acting.tx, input.id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('print', registrationObject(acting.actor, row))
  if (!permit.ok) return permit
  const event = await findEvent(acting.tx, row.eventId)
  if (!event || event.kind !== 'training' || event.state !== 'held' || row.state !== 'attended')
    return refuse(eventRefusals.noCertificate)
  const { publicUrl: origin, demo } = acting.host.use(accessSettings)
  const { id, state } = await queuePrint(acting.tx, row.id, certificateOf(event, row, { origin, demo }))
  const number = certificateNumber(event.code, row.number)
  return ok({ id, state, number, address: `/registrations/${row.id}/certificates/${id}` })
}

/** An official document in Chinese, as the standard is; what it says is on record, and its number can be checked by anybody. */
export function certificateOf(
  event: EventRow,
  row: RegistrationRow,
  { origin, demo }: { readonly origin: string; readonly demo: boolean },
): PrintedDocument {
  const number = certificateNumber(event.code, row.number)
  const title = event.content.title.zh
  const held = formatDay(dayOf(event.startsAt), 'zh')
  const facts = { number, title, held, person: row.personName, unit: row.organisationName, version: row.version }
  const unit = row.organisationName === '' ? '' : `（${row.organisationName}）`
  return {
    kind: 'official',
    issuers: ['网络安全保险服务试点支撑平台'],
    number,
    title: ['培 训 证 明'],
    addressees: [],
    body: [
      {
        kind: 'paragraph',
        text: `兹证明${row.personName}${unit}于${held}参加「${title}」，并已签到完成培训。`,
      },
      { kind: 'paragraph', text: '本证明依据平台签到记录出具，仅证明参加培训，不代表任何资格或许可。' },
      { kind: 'note', text: `核验：${origin}/certificates?number=${number}` },
    ],
    attachments: [],
    signedOn: dayOf(event.changedAt),
    copiesTo: [],
    ...(demo ? { watermark: '演示' } : {}),
    verification: {
      fileNumber: number,
      version: row.version,
      fingerprint: createHash('sm3').update(canonicalText(facts)).digest('hex'),
      address: `${origin}/certificates?number=${number}`,
      frozenAt: event.changedAt,
    },
  }
}
