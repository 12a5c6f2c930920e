import type { ReactNode } from 'react'
import { Reading, useApi, useDesk, useRead } from '../../../foundation/interface/web/index.ts'
import type { partiesContract } from '../contract.ts'
import { EnrolmentPanel } from './enrolment-panel.tsx'
import { RecordBody } from './record-body.tsx'
import { words } from './words.ts'

/** 单位与成员: the record of one's own unit and who asks to join it. */
export function OwnPage(): ReactNode {
  const { locale, person } = useDesk()
  const api = useApi<typeof partiesContract>('parties')
  const read = useRead(['parties', 'own'], () => api.readOwn())
  const decides = person.roles.includes('unit-administrator')
  return (
    <Reading of={read}>
      {(record) => (
        <RecordBody
          record={record}
          title={words[locale].own}
          below={decides ? <EnrolmentPanel title={words[locale].joinRequests} /> : null}
        />
      )}
    </Reading>
  )
}
