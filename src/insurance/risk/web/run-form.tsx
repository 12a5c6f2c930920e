import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { formatCount } from '../../../foundation/interface/index.ts'
import {
  ChoiceControl,
  ErrorSummary,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import { regions } from '../../../pilot/parties/index.ts'
import { sectors } from '../../cover/index.ts'
import type { riskContract } from '../contract.ts'
import { firmSizes } from '../index.ts'
import type { FirmSize } from '../index.ts'
import { Line } from './line.tsx'
import { runKeys, type RunView } from './run.ts'
import { words } from './words.ts'
import { emptyRun, problemsOf, wantedOf, withRow, type WrittenRow } from './written-run.ts'

const yearChoices = [20_000, 100_000, 500_000, 1_000_000, 2_000_000]

export interface RunFormProps {
  readonly onDone: (run: RunView) => void
  readonly onCancel: () => void
}

/** A book by kinds of insureds, expert changes with their reason, years and seed. */
export function RunForm({ onDone, onCancel }: RunFormProps): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof riskContract>('risk')
  const [run, setRun] = useState(emptyRun)
  const [shown, setShown] = useState<ReturnType<typeof problemsOf>>({})
  const create = useAct(api.create, {
    outdates: runKeys,
    onDone: (made) => {
      announce({ tone: 'green', words: t.begun })
      onDone(made)
    },
  })
  const problem = (field: string): string | undefined => {
    const code = shown[field]
    return code && t.problems[code]
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const found = problemsOf(run)
    setShown(found)
    if (Object.keys(found).length === 0) void create.send(wantedOf(run))
  }
  const setRow = (index: number, row: WrittenRow): void =>
    setRun({ ...run, rows: run.rows.map((one, at) => (at === index ? row : one)) })
  const line = (id: string, name: 'name' | 'share' | 'frequencyFactor' | 'severityFactor' | 'reason' | 'seed') => ({
    id,
    label: t[name],
    value: run[name],
    problem: problem(id),
    onChange: (value: string) => setRun({ ...run, [name]: value }),
  })
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={Object.entries(shown).map(([field, code]) => ({ field, message: t.problems[code] }))} />
      {create.refusal && <RefusalBox refusal={create.refusal} />}
      <Line {...line('run-name', 'name')} />
      <p className="help">{t.bookHelp}</p>
      {run.rows.map((row, index) => (
        <BookLine
          key={row.place}
          index={index}
          row={row}
          problem={problem(`row-${index}-count`)}
          onChange={(changed) => setRow(index, changed)}
          onRemove={
            run.rows.length > 1 ? () => setRun({ ...run, rows: run.rows.filter((_, at) => at !== index) }) : undefined
          }
        />
      ))}
      <div className="button-row">
        <button type="button" className="button small" onClick={() => setRun(withRow(run))}>
          {t.addRow}
        </button>
      </div>
      <div className="field-row">
        <Line {...line('run-share', 'share')} kind="decimal" />
        <ChoiceControl
          id="run-years"
          label={t.years}
          help={t.yearsHelp}
          value={run.years}
          choices={yearChoices.map((years) => ({ value: String(years), words: formatCount(years) }))}
          onChange={(years) => setRun({ ...run, years })}
        />
        <Line {...line('run-seed', 'seed')} kind="numeric" />
      </div>
      <fieldset className="field">
        <legend>{t.adjustTitle}</legend>
        <p className="help">{t.adjustHelp}</p>
        <div className="field-row">
          <Line {...line('run-frequency', 'frequencyFactor')} kind="decimal" />
          <Line {...line('run-severity', 'severityFactor')} kind="decimal" />
          <Line {...line('run-reason', 'reason')} optional />
        </div>
      </fieldset>
      <div className="button-row">
        <button type="submit" className="button primary" disabled={create.pending}>
          {t.start}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t.notNow}
        </button>
      </div>
    </form>
  )
}

interface BookLineProps {
  readonly index: number
  readonly row: WrittenRow
  readonly problem: string | undefined
  readonly onChange: (row: WrittenRow) => void
  readonly onRemove: (() => void) | undefined
}

function BookLine({ index, row, problem, onChange, onRemove }: BookLineProps): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const id = (name: string): string => `row-${index}-${name}`
  return (
    <fieldset className="field book-line">
      <legend>{t.rowTitle(index + 1)}</legend>
      <div className="field-row">
        <ChoiceControl
          id={id('sector')}
          label={t.sector}
          value={row.sector}
          choices={sectors.map(({ code, label }) => ({ value: code, words: label[locale] }))}
          onChange={(sector) => onChange({ ...row, sector })}
        />
        <ChoiceControl
          id={id('size')}
          label={t.size}
          value={row.size}
          choices={firmSizes.map((size) => ({ value: size, words: t.sizes[size] }))}
          onChange={(size) => onChange({ ...row, size: size as FirmSize })}
        />
        <Line
          id={id('count')}
          label={t.count}
          kind="numeric"
          value={row.count}
          problem={problem}
          onChange={(count) => onChange({ ...row, count })}
        />
      </div>
      <div className="field-row">
        <ChoiceControl
          id={id('region')}
          label={t.region}
          none={t.anyRegion}
          value={row.region}
          choices={regions
            .filter(({ parent }) => parent === null)
            .map(({ code, name }) => ({ value: code, words: name }))}
          onChange={(region) => onChange({ ...row, region })}
        />
        <Line
          id={id('cloud')}
          label={t.cloud}
          optional
          value={row.cloud}
          onChange={(cloud) => onChange({ ...row, cloud })}
        />
        <Line
          id={id('supplier')}
          label={t.supplier}
          optional
          value={row.supplier}
          onChange={(supplier) => onChange({ ...row, supplier })}
        />
      </div>
      {onRemove && (
        <button type="button" className="link" onClick={onRemove}>
          {t.removeRow}
        </button>
      )}
    </fieldset>
  )
}
