import type { ReactNode } from 'react'
import { useLocale } from '../../../interface/web/index.ts'
import type { Field, PlainField } from '../../index.ts'
import { editorTexts } from './editor-texts.ts'
import { CountInput, WordsInput } from './inputs.tsx'

export interface LimitInputsProps {
  readonly field: Field | PlainField
  readonly disabled: boolean
  readonly onLimits: (limits: Readonly<Record<string, unknown>>) => void
}

type LimitName = Exclude<keyof (typeof editorTexts)['zh'] & keyof typeof kinds, never>

const kinds = {
  minChars: 'count',
  maxChars: 'count',
  minChoices: 'count',
  maxChoices: 'count',
  minRows: 'count',
  maxRows: 'count',
  minCount: 'count',
  maxCount: 'count',
  maxMegabytes: 'count',
  decimals: 'count',
  min: 'words',
  max: 'words',
  earliest: 'words',
  latest: 'words',
  formats: 'list',
} as const

const limitsOf: Readonly<Record<Field['type'], readonly LimitName[]>> = {
  text: ['minChars', 'maxChars'],
  long: ['minChars', 'maxChars'],
  choice: [],
  multi: ['minChoices', 'maxChoices'],
  date: ['earliest', 'latest'],
  range: ['min', 'max', 'decimals'],
  number: ['min', 'max', 'decimals'],
  money: ['min', 'max'],
  organisation: [],
  file: ['minCount', 'maxCount', 'maxMegabytes', 'formats'],
  repeat: ['minRows', 'maxRows'],
}

/** The limits that the field's type knows, and no others. */
export function LimitInputs({ field, disabled, onLimits }: LimitInputsProps): ReactNode {
  const t = editorTexts[useLocale()]
  const limits: Readonly<Record<string, unknown>> = 'limits' in field ? (field.limits ?? {}) : {}
  const put = (name: LimitName, value: unknown): void =>
    onLimits(Object.fromEntries(Object.entries({ ...limits, [name]: value }).filter(([, one]) => one !== undefined)))
  return (
    <div className="definition-pair">
      {limitsOf[field.type].map((name) => {
        const value = limits[name]
        if (kinds[name] === 'count') {
          const count = typeof value === 'number' ? value : undefined
          return (
            <CountInput
              key={name}
              label={t[name]}
              value={count}
              disabled={disabled}
              onChange={(next) => put(name, next)}
            />
          )
        }
        const words = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : ''
        const read = (text: string): unknown => {
          if (kinds[name] !== 'list') return text === '' ? undefined : text
          return text.split(/[,，]\s*/).map((one) => one.trim().toLowerCase())
        }
        return (
          <WordsInput
            key={name}
            label={t[name]}
            value={words}
            disabled={disabled}
            onChange={(text) => put(name, read(text))}
          />
        )
      })}
    </div>
  )
}
