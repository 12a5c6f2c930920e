import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  ChoiceControl,
  FactList,
  Panel,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import { panelSize, professionCodes, professions, type RoundPage, type RoundSettings } from '../../index.ts'
import { Line } from '../controls.tsx'
import { reviewKeys } from '../review-keys.ts'
import { roundWords } from './words.ts'

/** 设置: changed before the freeze, read afterwards. */
export function SettingsPart({ page }: { readonly page: RoundPage }): ReactNode {
  return page.actions.includes('edit') ? <SettingsForm page={page} /> : <SettingsFacts page={page} />
}

function SettingsFacts({ page: { round } }: { readonly page: RoundPage }): ReactNode {
  const { locale } = useDesk()
  const t = roundWords[locale]
  const { settings } = round
  const strata = settings.strata.map(
    ({ profession, count, reserves }) => `${professions[profession][locale]} ${count}（${t.reserve} ${reserves}）`,
  )
  const least = professionCodes.flatMap((code) => {
    const count = settings.professionsPerItem[code] ?? 0
    return count === 0 ? [] : [`${professions[code][locale]} ${count}`]
  })
  const { outliers } = settings
  return (
    <Panel title={t.tabs.settings} note={t.settingsFixed}>
      <FactList
        facts={[
          { name: t.panelOf, value: `${t.size(panelSize(settings))}：${strata.join('，')}` },
          { name: t.perItem, value: String(settings.perItem) },
          { name: t.atLeast, value: least.join('，') || '—' },
          { name: t.onePerEmployer, value: settings.onePerEmployer ? '✓' : '—' },
          { name: t.years, value: String(settings.formerEmployerYears) },
          { name: t.reach, value: t.reaches[settings.formerEmployerReach] },
          { name: t.method, value: t.methods[settings.method.kind] },
          { name: t.outliers, value: outliers.kind === 'none' ? t.outlierNone : t.outlierRule(outliers.beyond) },
        ]}
      />
      <p className="caption">{t.sheetNote}</p>
    </Panel>
  )
}

function SettingsForm({ page }: { readonly page: RoundPage }): ReactNode {
  const { locale } = useDesk()
  const t = roundWords[locale]
  const api = useApi<typeof reviewContract>('review')
  const act = useAct(api.editRound, { outdates: reviewKeys })
  const { round, items } = page
  const [settings, setSettings] = useState<RoundSettings>(round.settings)
  const present = new Map(settings.strata.map((one) => [one.profession, one]))
  const setStratum = (profession: (typeof professionCodes)[number], key: 'count' | 'reserves', value: string): void => {
    const now = present.get(profession) ?? { profession, count: 0, reserves: 0 }
    const next = new Map(present).set(profession, { ...now, [key]: wholeOf(value) })
    setSettings({
      ...settings,
      strata: professionCodes.flatMap((code) => next.get(code) ?? []).filter(({ count }) => count > 0),
    })
  }
  const send = (groups: Readonly<Record<string, string>>): void =>
    void act.send({
      id: round.id,
      version: round.version,
      settings,
      groups: { ...groups },
    })
  const asTheyAre = Object.fromEntries(items.map(({ solutionId, group }) => [solutionId, group]))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send(asTheyAre)
  }
  const bySector = Object.fromEntries(
    items.map(({ solutionId, sectors }) => {
      const label = page.sectors.find(({ code }) => code === sectors[0])?.label
      return [solutionId, label ? label.zh : t.firstGroup]
    }),
  )
  return (
    <Panel title={t.tabs.settings} note={t.size(panelSize(settings))}>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      <form onSubmit={submit}>
        <fieldset className="field">
          <legend>{t.panelOf}</legend>
          {professionCodes.map((code) => (
            <div key={code} className="field-row">
              <Line
                id={`count-${code}`}
                kind="number"
                plain
                label={`${professions[code][locale]}　${t.count}`}
                value={String(present.get(code)?.count ?? 0)}
                onChange={(value) => setStratum(code, 'count', value)}
              />
              <Line
                id={`reserves-${code}`}
                kind="number"
                plain
                label={t.reserves}
                value={String(present.get(code)?.reserves ?? 0)}
                onChange={(value) => setStratum(code, 'reserves', value)}
              />
              <Line
                id={`least-${code}`}
                kind="number"
                plain
                label={t.atLeast}
                value={String(settings.professionsPerItem[code] ?? 0)}
                onChange={(value) =>
                  setSettings({
                    ...settings,
                    professionsPerItem: { ...settings.professionsPerItem, [code]: wholeOf(value) },
                  })
                }
              />
            </div>
          ))}
        </fieldset>
        <div className="field-row">
          <Line
            id="per-item"
            kind="number"
            plain
            label={t.perItem}
            value={String(settings.perItem)}
            onChange={(value) => setSettings({ ...settings, perItem: wholeOf(value) })}
          />
          <Line
            id="years"
            kind="number"
            plain
            label={t.years}
            value={String(settings.formerEmployerYears)}
            onChange={(value) => setSettings({ ...settings, formerEmployerYears: wholeOf(value) })}
          />
          <ChoiceControl
            id="reach"
            label={t.reach}
            value={settings.formerEmployerReach}
            choices={(['organisation', 'group'] as const).map((value) => ({ value, words: t.reaches[value] }))}
            onChange={(value) =>
              setSettings({ ...settings, formerEmployerReach: value === 'group' ? 'group' : 'organisation' })
            }
          />
          <ChoiceControl
            id="method"
            label={t.method}
            value={settings.method.kind}
            choices={(['mean', 'trimmed-mean'] as const).map((value) => ({ value, words: t.methods[value] }))}
            onChange={(value) =>
              setSettings({
                ...settings,
                method: value === 'trimmed-mean' ? { kind: 'trimmed-mean', eachEnd: 1 } : { kind: 'mean' },
              })
            }
          />
        </div>
        <label className="choice">
          <input
            type="checkbox"
            checked={settings.onePerEmployer}
            onChange={({ target }) => setSettings({ ...settings, onePerEmployer: target.checked })}
          />
          <span>{t.onePerEmployer}</span>
        </label>
        <div className="button-row">
          <button type="submit" className="button primary" disabled={act.pending}>
            {t.save}
          </button>
          <button type="button" className="button" disabled={act.pending} onClick={() => send(bySector)}>
            {t.bySector}
          </button>
          <button type="button" className="button" disabled={act.pending} onClick={() => send({})}>
            {t.oneGroup}
          </button>
        </div>
      </form>
    </Panel>
  )
}

const wholeOf = (text: string): number => {
  const value = Number(text)
  return Number.isInteger(value) && value >= 0 ? value : 0
}
