import type { ReactNode } from 'react'
import { Suspense } from 'react'
import type { FileAnswer } from '../../../foundation/forms/index.ts'
import {
  FormDesk,
  type RowExtras,
  type SessionSettings,
  type UploadOptions,
} from '../../../foundation/forms/web/index.ts'
import {
  type DeskPageProps,
  DeskLink,
  Loading,
  isRefusalBody,
  Reading,
  RefusalError,
  refusalOf,
  StatusTag,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { readerPath } from '../../notice/index.ts'
import type { solicitation } from '../contract.ts'
import type { PartnershipView, SectionPage as Page } from '../index.ts'
import { texts } from '../texts.ts'
import { statusOfPartnership } from './status-of.ts'
import { words } from './words.ts'

/** One section of the form; the forms engine edits, saves and tells of conflicts, this page says whose answers they are. */
export function SectionPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof solicitation>('solicitation')
  // Keyed by the solution alone: the session of the form lives on from section to section.
  const read = useRead(['solicitation', 'sections', id], () => api.section({ id, section: 'overview' }))
  const tasks = useRead(['solicitation', 'task-list', id], () => api.taskList({ id }))
  return (
    <Reading of={read}>
      {(page) => (
        <Editor
          id={id}
          section={params['section'] ?? ''}
          page={page}
          partners={tasks.value?.partners ?? []}
          programme={tasks.value?.solution.programmeId ?? ''}
        />
      )}
    </Reading>
  )
}

interface EditorProps {
  readonly id: string
  readonly section: string
  readonly page: Page
  readonly partners: readonly PartnershipView[]
  readonly programme: string
}

function Editor({ id, section, page, partners, programme }: EditorProps): ReactNode {
  const { go } = useAddress()
  const settings = useSettings(id, page)
  const toSection = (to: string): string => `/solutions/${id}/sections/${to}`
  return (
    <Suspense fallback={<Loading />}>
      <FormDesk
        section={section}
        settings={settings}
        toSection={toSection}
        onSection={(to) => go(toSection(to))}
        onReturn={() => go(`/solutions/${id}`)}
        rowExtras={(repeat, row) => rowExtras({ id, page, partners }, repeat, row)}
        {...(programme === '' ? {} : { reader: readerPath(programme) })}
      />
    </Suspense>
  )
}

function useSettings(id: string, page: Page): SessionSettings {
  const { person } = useDesk()
  const api = useApi<typeof solicitation>('solicitation')
  const { answerSetId: answerSet, definition, groups, facts, openedPaths, mayEdit } = page
  const save = openedPaths === null ? api.saveGroup : api.editNamedFields
  return {
    answerSet,
    account: person.accountId,
    definition,
    groups,
    facts,
    readOnly: !mayEdit,
    ...(openedPaths === null ? {} : { openPaths: openedPaths }),
    api: {
      save: (group, version, answers) => save({ id, group, version, answers }),
      load: async () => (await api.section({ id, section: 'overview' })).groups,
      upload,
      fileHref: (file) => `/attachments/${file.id}`,
      findOrganisations: (creditCode) =>
        creditCode.trim().length < 18 ? Promise.resolve([]) : api.findOrganisation({ id, creditCode }),
    },
  }
}

/** Streams one file to the server; a refusal comes back in the server's words. */
function upload(file: File, { onProgress, signal }: UploadOptions): Promise<FileAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/attachments?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('x-shidian-request', 'desk')
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.upload.addEventListener('progress', (event) =>
      onProgress(event.total === 0 ? 0 : event.loaded / event.total),
    )
    request.addEventListener('load', () => {
      if (request.status !== 201) return reject(refusedBy(request))
      const { id, name, bytes, fingerprint } = JSON.parse(request.responseText) as FileAnswer
      return resolve({ id, name, bytes, fingerprint })
    })
    request.addEventListener('error', () => reject(refusalOf(new TypeError('network'))))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function refusedBy(request: XMLHttpRequest): unknown {
  const body: unknown = JSON.parse(request.responseText || 'null')
  return isRefusalBody(body) ? new RefusalError(body) : refusalOf(new TypeError('network'))
}

interface Rows {
  readonly id: string
  readonly page: Page
  readonly partners: readonly PartnershipView[]
}

/** At a partner's row: how far its confirmation is, and the way to invite or remind it. */
function rowExtras({ id, page, partners }: Rows, repeat: string, row: string): RowExtras | undefined {
  if (repeat !== 'partners.rows') return undefined
  const answer = page.groups.find((group) => group.name === `${repeat}/${row}`)?.answers['organisation']
  const organisation = typeof answer === 'object' && 'creditCode' in answer ? answer.id : ''
  const partner = partners.find((one) => one.organisationId === organisation)
  return {
    ...(partner ? { tag: <PartnerTag partner={partner} /> } : {}),
    actions: <ToPartners id={id} />,
  }
}

function PartnerTag({ partner }: { readonly partner: PartnershipView }): ReactNode {
  const { locale } = useDesk()
  return <StatusTag status={statusOfPartnership[partner.state]} words={texts[locale].partnerships[partner.state]} />
}

function ToPartners({ id }: { readonly id: string }): ReactNode {
  const { locale } = useDesk()
  return <DeskLink to={`/solutions/${id}/partners`}>{words[locale].toPartners}</DeskLink>
}
