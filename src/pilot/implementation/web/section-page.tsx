import type { ReactNode } from 'react'
import { Suspense } from 'react'
import { sendFile } from '../../../foundation/attachments/web/index.ts'
import { FormDesk, type SessionSettings } from '../../../foundation/forms/web/index.ts'
import {
  type DeskPageProps,
  Loading,
  Reading,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { readerPath } from '../../notice/index.ts'
import type { implementation } from '../contract.ts'
import type { ReportSectionPage } from '../index.ts'

/** One section of the report; the forms engine edits, saves and tells of conflicts. */
export function SectionPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof implementation>('implementation')
  // Keyed by the report alone: the session of the form lives on from section to section.
  const read = useRead(['implementation', 'sections', id], () => api.section({ id, section: 'progress' }))
  return <Reading of={read}>{(page) => <Editor id={id} section={params['section'] ?? ''} page={page} />}</Reading>
}

interface EditorProps {
  readonly id: string
  readonly section: string
  readonly page: ReportSectionPage
}

function Editor({ id, section, page }: EditorProps): ReactNode {
  const { go } = useAddress()
  const { round } = useDesk()
  const settings = useSettings(id, page)
  const toSection = (to: string): string => `/reports/${id}/sections/${to}`
  return (
    <Suspense fallback={<Loading />}>
      <FormDesk
        section={section}
        settings={settings}
        toSection={toSection}
        onSection={(to) => go(toSection(to))}
        onReturn={() => go(`/reports/${id}`)}
        {...(round ? { reader: readerPath(round.id) } : {})}
      />
    </Suspense>
  )
}

function useSettings(id: string, page: ReportSectionPage): SessionSettings {
  const { person } = useDesk()
  const api = useApi<typeof implementation>('implementation')
  const { answerSetId: answerSet, definition, groups, lists, mayEdit } = page
  return {
    answerSet,
    account: person.accountId,
    definition,
    groups,
    facts: {},
    lists,
    readOnly: !mayEdit,
    api: {
      save: (group, version, answers) => api.saveGroup({ id, group, version, answers }),
      load: async () => (await api.section({ id, section: 'progress' })).groups,
      upload: async (file, options) => {
        const { id: kept, name, bytes, fingerprint } = await sendFile(file, options)
        return { id: kept, name, bytes, fingerprint }
      },
      fileHref: (file) => `/attachments/${file.id}`,
      // A report names no organisation.
      findOrganisations: () => Promise.resolve([]),
    },
  }
}
