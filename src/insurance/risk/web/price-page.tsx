import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { formatFen } from '../../../foundation/interface/index.ts'
import {
  ChoiceControl,
  DataTable,
  Empty,
  ErrorSummary,
  FactList,
  PageHead,
  Panel,
  Reading,
  useAddress,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import { fen } from '../../../foundation/kernel/index.ts'
import { findSector, scenarioLibrary } from '../../cover/index.ts'
import type { riskContract } from '../contract.ts'
import { fenOfYuan, firmSizes } from '../index.ts'
import type { FirmSize } from '../index.ts'
import { Line } from './line.tsx'
import { percent } from './money.ts'
import type { PriceView } from './run.ts'
import { Tornado } from './tornado.tsx'
import { words } from './words.ts'

/** 试算价格: what one scenario costs one firm, exactly, and what the terms do to it. The terms stand in the address. */
export function PricePage(): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { query } = useAddress()
  const asked = askedOf(query)
  return (
    <>
      <PageHead title={t.priceTitle} facts={[{ name: t.priceNote, value: '' }]} />
      <WithPanel
        width={404}
        main={
          asked === undefined ? (
            <Panel title={t.pure}>
              <Empty title={t.choose}>{t.chooseWhy}</Empty>
            </Panel>
          ) : (
            <Priced asked={asked} />
          )
        }
        panel={
          <Panel title={t.scenario}>
            <PriceForm />
          </Panel>
        }
      />
    </>
  )
}

interface Asked {
  readonly scenario: string
  readonly size: FirmSize
  readonly deductible?: number
  readonly limit?: number | 'none'
  readonly insuredSharePpm: number
  readonly sharePpm: number
}

function askedOf(query: URLSearchParams): Asked | undefined {
  const scenario = query.get('scenario')
  const size = firmSizes.find((one) => one === query.get('size'))
  if (scenario === null || size === undefined) return undefined
  const [deductible, limit] = [query.get('deductible'), query.get('limit')]
  return {
    scenario,
    size,
    ...(deductible === null ? {} : { deductible: Number(deductible) }),
    ...(limit === null ? {} : { limit: limit === 'none' ? ('none' as const) : Number(limit) }),
    insuredSharePpm: Math.round(Number(query.get('insured') ?? 0) * 10_000),
    sharePpm: Math.round(Number(query.get('share') ?? 100) * 10_000),
  }
}

function Priced({ asked }: { readonly asked: Asked }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof riskContract>('risk')
  const read = useRead(['risk', 'price', asked], () => api.price(asked))
  return (
    <Reading of={read}>
      {(price) => (
        <>
          <Panel title={t.pure}>
            <p className="price">
              <b>{formatFen(fen(BigInt(price.fen)))}</b> {t.yuan}
            </p>
            <p className="caption">{boundsOf(price, 'mean', t.bracket)}</p>
            <FigureTable price={price} />
            <p className="caption">{sourceOf(price, locale)}</p>
          </Panel>
          <Panel title={t.tornado} note={t.tornadoNote}>
            <Tornado drivers={price.drivers} caption={t.tornado} />
            <p className="caption">{sourceOf(price, locale)}</p>
          </Panel>
          <Panel title={t.rests}>
            <FactList
              facts={[
                { name: t.grades, value: t.evidence(price.evidence.frequency, price.evidence.severity) },
                { name: t.frequency, value: price.source.frequency[locale] },
                { name: t.severity, value: price.source.severity[locale] },
              ]}
            />
          </Panel>
        </>
      )}
    </Reading>
  )
}

const yuan = (value: number): string => formatFen(fenOfYuan(value))

function sourceOf({ engine, library }: PriceView, locale: 'zh' | 'en'): string {
  const t = words[locale]
  return `${t.engine} ${engine} · ${t.library} ${library} · ${t.placeholder}`
}

function boundsOf(price: PriceView, name: string, say: (low: string, high: string) => string): string {
  const bracket = price.bracket[name]
  return bracket ? say(yuan(bracket[0]), yuan(bracket[1])) : ''
}

function FigureTable({ price }: { readonly price: PriceView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const names = { mean: t.aal, sd: t.sd, q95: t.q95, q99: t.q99, q99_5: t.q99_5, q99_9: t.q99_9, tvar99: t.tvar99 }
  const rows = Object.entries(names).map(([key, name]) => ({ key, name, value: price.figures[key] ?? null }))
  const none = price.figures['prob_zero'] ?? 0
  return (
    <DataTable
      caption={t.figures}
      rows={rows}
      idOf={({ key }) => key}
      totals={{ name: t.zeroYears, value: percent(none) }}
      columns={[
        { key: 'name', head: t.figure, cell: ({ name }) => name },
        { key: 'value', head: t.value, kind: 'number', cell: ({ value }) => (value === null ? '∞' : yuan(value)) },
        {
          key: 'bounds',
          head: t.bounds,
          kind: 'number',
          cell: ({ key }) => boundsOf(price, key, (low, high) => `${low}～${high}`) || '—',
        },
      ]}
    />
  )
}

function PriceForm(): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { query, change } = useAddress()
  const [given, setGiven] = useState(() => ({
    scenario: query.get('scenario') ?? scenarioLibrary[0]!.id,
    size: query.get('size') ?? 'medium',
    deductible: query.get('deductible') ?? '',
    limit: query.get('limit') ?? '',
    insured: query.get('insured') ?? '0',
    share: query.get('share') ?? '100',
  }))
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const found = problemsIn(given, t.priceProblems)
    setProblems(found)
    if (Object.keys(found).length > 0) return
    change(Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value.trim() || undefined])))
  }
  const line = (name: 'deductible' | 'limit' | 'insured' | 'share', label: string) => ({
    id: `price-${name}`,
    label,
    value: given[name] === 'none' ? '' : given[name],
    problem: problems[`price-${name}`],
    kind: 'decimal' as const,
    onChange: (value: string) => setGiven({ ...given, [name]: value }),
  })
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={Object.entries(problems).map(([field, message]) => ({ field, message }))} />
      <ChoiceControl
        id="price-scenario"
        label={t.scenario}
        value={given.scenario}
        choices={scenarioLibrary.map(({ id, sector, label }) => ({
          value: id,
          words: `${findSector(sector)?.label[locale] ?? sector}　${label[locale]}`,
        }))}
        onChange={(scenario) => setGiven({ ...given, scenario })}
      />
      <ChoiceControl
        id="price-size"
        label={t.size}
        value={given.size}
        choices={firmSizes.map((size) => ({ value: size, words: t.sizes[size] }))}
        onChange={(size) => setGiven({ ...given, size })}
      />
      <Line {...line('deductible', `${t.deductible} / ${t.waiting}`)} optional />
      <Line {...line('limit', `${t.limit} / ${t.maximum}`)} optional />
      <div className="field">
        <label className="choice">
          <input
            type="checkbox"
            checked={given.limit === 'none'}
            onChange={({ target }) => setGiven({ ...given, limit: target.checked ? 'none' : '' })}
          />
          <span>{t.noLimit}</span>
        </label>
      </div>
      <div className="field-row">
        <Line {...line('insured', t.insuredShare)} />
        <Line {...line('share', t.share)} />
      </div>
      <div className="button-row">
        <button type="submit" className="button primary">
          {t.workOut}
        </button>
      </div>
    </form>
  )
}

function problemsIn(
  given: Readonly<Record<'deductible' | 'limit' | 'insured' | 'share', string>>,
  say: { readonly amount: string; readonly percentage: string },
): Readonly<Record<string, string>> {
  const isNumber = (text: string, most: number): boolean => /^\d+(\.\d+)?$/.test(text.trim()) && Number(text) <= most
  const found: Record<string, string> = {}
  for (const name of ['deductible', 'limit'] as const) {
    const text = given[name].trim()
    if (text !== '' && text !== 'none' && !isNumber(text, 1e12)) found[`price-${name}`] = say.amount
  }
  for (const name of ['insured', 'share'] as const) {
    if (!isNumber(given[name], 100)) found[`price-${name}`] = say.percentage
  }
  return found
}
