import type { Definition, Locale, PlainField, RepeatField } from '../index.ts'
import { groupedDecimal, wordsOf, yuanFromFen } from '../index.ts'

interface Words {
  readonly and: string
  readonly between: (least: string | number | undefined, most: string | number | undefined, unit: string) => string
  readonly kinds: Readonly<Record<PlainField['type'] | 'repeat', string>>
  readonly characters: string
  readonly choices: string
  readonly rows: string
  readonly files: string
  readonly yuan: string
}

const words: Readonly<Record<Locale, Words>> = {
  zh: {
    and: '，',
    between: (least, most, unit) =>
      least !== undefined && most !== undefined
        ? `${least}～${most} ${unit}`
        : most !== undefined
          ? `不超过 ${most} ${unit}`
          : least !== undefined
            ? `不少于 ${least} ${unit}`
            : '',
    kinds: {
      text: '文字',
      long: '长文字',
      choice: '单选',
      multi: '多选',
      date: '日期',
      range: '区间',
      number: '数字',
      money: '金额（元）',
      organisation: '单位',
      file: '文件',
      repeat: '可多项',
    },
    characters: '字',
    choices: '项',
    rows: '项',
    files: '份',
    yuan: '元',
  },
  en: {
    and: ', ',
    between: (least, most, unit) =>
      least !== undefined && most !== undefined
        ? `${least}–${most} ${unit}`
        : most !== undefined
          ? `at most ${most} ${unit}`
          : least !== undefined
            ? `at least ${least} ${unit}`
            : '',
    kinds: {
      text: 'text',
      long: 'long text',
      choice: 'one choice',
      multi: 'several choices',
      date: 'date',
      range: 'range',
      number: 'number',
      money: 'amount in yuan',
      organisation: 'organisation',
      file: 'file',
      repeat: 'several',
    },
    characters: 'characters',
    choices: 'choices',
    rows: 'rows',
    files: 'files',
    yuan: 'yuan',
  },
}

/** What kind of answer a question wants and within which limits, in one line. */
export function askedFor(definition: Definition, field: PlainField | RepeatField, locale: Locale): string {
  const t = words[locale]
  const parts = [t.kinds[field.type], limitsOf(field, locale)]
  if (field.type === 'choice' || field.type === 'multi') {
    const options = definition.lists.find((list) => list.id === field.list)?.options ?? []
    parts.push(options.map((option) => wordsOf(option.label, locale)).join(locale === 'zh' ? '、' : '; '))
  }
  return parts.filter((part) => part !== '').join(t.and)
}

function limitsOf(field: PlainField | RepeatField, locale: Locale): string {
  const t = words[locale]
  switch (field.type) {
    case 'text':
    case 'long':
      return t.between(positive(field.limits?.minChars), field.limits?.maxChars, t.characters)
    case 'multi':
      return t.between(positive(field.limits?.minChoices), field.limits?.maxChoices, t.choices)
    case 'repeat':
      return t.between(positive(field.limits?.minRows), field.limits?.maxRows, t.rows)
    case 'file': {
      const { minCount, maxCount, formats, maxMegabytes } = field.limits
      const list = formats.map((format) => format.toUpperCase()).join(locale === 'zh' ? '、' : ', ')
      return [t.between(positive(minCount), maxCount, t.files), list, `≤ ${maxMegabytes} MB`].join(t.and)
    }
    case 'number':
      return t.between(
        figure(field.limits?.min),
        figure(field.limits?.max),
        field.unit ? wordsOf(field.unit, locale) : '',
      )
    case 'money':
      return t.between(amount(field.limits?.min), amount(field.limits?.max), t.yuan)
    default:
      return ''
  }
}

const positive = (count: number | undefined): number | undefined => (count === 0 ? undefined : count)
const figure = (decimal: string | undefined): string | undefined =>
  decimal === undefined ? undefined : groupedDecimal(decimal)
const amount = (fen: string | undefined): string | undefined => (fen === undefined ? undefined : yuanFromFen(fen))
