import type { ReactNode } from 'react'
import { DataTable, useLocale } from '../../../foundation/interface/web/index.ts'
import type { RefusalError } from '../../../foundation/interface/web/index.ts'
import type { PartyWords } from './words-zh.ts'
import { words } from './words.ts'

type Value = string | boolean | null

interface Difference {
  readonly field: string
  readonly present: Value
  readonly yours: Value
}

export interface ConflictTableProps {
  readonly refusal: RefusalError
  /** Saves once more over the version that is there now. */
  readonly onKeep: (version: number) => void
  readonly onDrop: () => void
}

/** Both versions of each field that differs, and the two ways on. */
export function ConflictTable({ refusal, onKeep, onDrop }: ConflictTableProps): ReactNode {
  const t = words[useLocale()]
  if (refusal.code !== 'organisation-changed-meanwhile') return null
  const { version, difference } = refusal.facts as {
    readonly version: number
    readonly difference: readonly Difference[]
  }
  return (
    <>
      <DataTable
        caption={t.conflict}
        captionShown
        rows={difference}
        idOf={({ field }) => field}
        columns={[
          { key: 'field', head: t.field, cell: ({ field }) => nameOf(field, t) },
          { key: 'present', head: t.present, cell: ({ present }) => shown(present, t.none) },
          { key: 'yours', head: t.yours, cell: ({ yours }) => shown(yours, t.none) },
        ]}
      />
      <div className="button-row">
        <button type="button" className="button" onClick={() => onKeep(version)}>
          {t.keepMine}
        </button>
        <button type="button" className="button" onClick={onDrop}>
          {t.takeTheirs}
        </button>
      </div>
    </>
  )
}

const shown = (value: Value, none: string): string => (value === null || value === '' ? none : String(value))

/** Most facts are called in words as in the record. */
function nameOf(field: string, t: PartyWords): string {
  const said: Readonly<Record<string, unknown>> = { ...t, regionCode: t.region }
  const name = said[field]
  return typeof name === 'string' ? name : field
}
