import type { ReactNode } from 'react'
import { Reading, useApi, useLocale, useRead } from '../../../foundation/interface/web/index.ts'
import type { DeskPageProps } from '../../../foundation/interface/web/index.ts'
import type { partiesContract } from '../contract.ts'
import { RecordBody } from './record-body.tsx'
import { words } from './words.ts'

/** The whole record of one unit, as an official sees it. */
export function RecordPage({ params }: DeskPageProps): ReactNode {
  const t = words[useLocale()]
  const id = params['id'] ?? ''
  const api = useApi<typeof partiesContract>('parties')
  const read = useRead(['parties', 'record', id], () => api.read({ id }))
  return (
    <Reading of={read}>
      {(record) => (
        <RecordBody
          record={record}
          title={record.organisation.name}
          crumbs={[{ words: t.verification, to: '/organisations' }]}
        />
      )}
    </Reading>
  )
}
