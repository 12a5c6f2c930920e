import type { ReactNode } from 'react'
import {
  DataTable,
  DeskLink,
  PageHead,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useLocale,
  useRead,
} from '../../../interface/web/index.ts'
import type { Column } from '../../../interface/web/index.ts'
import { dayOf } from '../../../kernel/index.ts'
import type { Instant } from '../../../kernel/index.ts'
import type { FormsContract } from '../../contract.ts'
import type { Locale } from '../../index.ts'
import { editorTexts } from './editor-texts.ts'

/** All forms with their versions; the next version is drafted from the newest published one. */
export function FormsPage(): ReactNode {
  const { locale, address, person } = useDesk()
  const t = editorTexts[locale]
  const api = useApi<FormsContract>('forms')
  const read = useRead(['forms'], () => api.list())
  const draft = useAct((form: string) => api.draft({ form }), {
    onDone: (made) => address.go(`/forms/${made.form}/${made.version}`),
    outdates: [['forms']],
  })
  const mayDraft = person.roles.some((role) => role === 'ministry-officer' || role === 'support-officer')
  return (
    <>
      <PageHead title={t.forms} />
      <p className="secondary">{t.about}</p>
      {draft.refusal && <RefusalBox refusal={draft.refusal} />}
      <Reading of={read}>
        {(versions) => (
          <DataTable
            caption={t.forms}
            rows={versions}
            idOf={(row) => `${row.form} ${row.version}`}
            columns={columnsOf(locale, (row) => {
              const newest = versions.every((other) => other.form !== row.form || other.version <= row.version)
              return mayDraft && newest && row.state === 'published' ? () => void draft.send(row.form) : undefined
            })}
          />
        )}
      </Reading>
    </>
  )
}

type Version = Awaited<ReturnType<ReturnType<typeof useApi<FormsContract>>['list']>>[number]

function columnsOf(locale: Locale, draftOf: (row: Version) => (() => void) | undefined): readonly Column<Version>[] {
  const t = editorTexts[locale]
  return [
    {
      key: 'form',
      head: t.form,
      cell: (row) => <DeskLink to={`/forms/${row.form}/${row.version}`}>{row.title[locale] ?? row.title.zh}</DeskLink>,
    },
    { key: 'version', head: t.version, kind: 'number', cell: (row) => row.version },
    {
      key: 'state',
      head: t.state,
      cell: (row) => <StatusTag status={row.state === 'published' ? 'published' : 'draft'} />,
    },
    { key: 'saved', head: t.saved, cell: (row) => `${row.savedByName} ${dayOf(row.savedAt as Instant)}` },
    {
      key: 'published',
      head: t.published,
      cell: (row) =>
        row.publishedAt === null
          ? '—'
          : `${row.publishedByName ?? ''} ${dayOf(row.publishedAt as Instant)}　${row.reason ?? ''}`,
    },
    { key: 'actions', head: t.actions, cell: (row) => <VersionActs row={row} onDraft={draftOf(row)} /> },
  ]
}

function VersionActs({
  row,
  onDraft,
}: {
  readonly row: Version
  readonly onDraft: (() => void) | undefined
}): ReactNode {
  const t = editorTexts[useLocale()]
  return (
    <span className="button-row">
      <a className="link" href={`/forms/${row.form}`}>
        {t.publicPage}
      </a>
      {onDraft && (
        <button type="button" className="link" onClick={onDraft}>
          {t.draftNext}
        </button>
      )}
    </span>
  )
}
