import type { CreditCodeFault, Text } from '../../kernel/index.ts'
import { assertNever } from '../../kernel/index.ts'
import type { Label, PlainField, RepeatField } from './definition.ts'
import { inSentence, textOf } from './label.ts'

/**
 * The words of every fault of an answer. The same words stand at the field and in the summary, so each names its
 * field and says what to do.
 */
const named = (label: Label): { zh: string; en: string } => {
  const text = textOf(label)
  return { zh: text.zh, en: inSentence(text.en) }
}

export function missingWords(field: PlainField | RepeatField): Text {
  if (field.missing) return textOf(field.missing)
  const { zh, en } = named(field.label)
  switch (field.type) {
    case 'choice':
    case 'multi':
    case 'organisation':
      return { zh: `请选择${zh}`, en: `Choose ${en}` }
    case 'file':
      return { zh: `请上传${zh}`, en: `Upload ${en}` }
    case 'repeat':
      return tooFewRowsWords(field, 1)
    default:
      return { zh: `请填写${zh}`, en: `Enter ${en}` }
  }
}

export function tooFewRowsWords(field: RepeatField, least: number): Text {
  const row = named(field.rowLabel)
  return {
    zh: `${field.label.zh}至少填 ${least} 项（${row.zh}）`,
    en: `${textOf(field.label).en}: add at least ${least} (${row.en})`,
  }
}

export function tooManyRowsWords(field: RepeatField, most: number): Text {
  const row = named(field.rowLabel)
  return {
    zh: `${field.label.zh}最多填 ${most} 项（${row.zh}）`,
    en: `${textOf(field.label).en}: no more than ${most} (${row.en})`,
  }
}

export function tooShortWords(label: Label, least: number, count: number): Text {
  return {
    zh: `${label.zh}至少写 ${least} 字，现有 ${count} 字`,
    en: `${textOf(label).en} needs at least ${least} characters; it has ${count}`,
  }
}

export function tooLongWords(label: Label, most: number, count: number): Text {
  return {
    zh: `${label.zh}最多写 ${most} 字，现有 ${count} 字，请删去 ${count - most} 字`,
    en: `${textOf(label).en} may have at most ${most} characters; it has ${count}, so cut ${count - most}`,
  }
}

export function tooFewChoicesWords(label: Label, least: number): Text {
  return { zh: `${label.zh}至少选 ${least} 项`, en: `${textOf(label).en}: choose at least ${least}` }
}

export function tooManyChoicesWords(label: Label, most: number): Text {
  return { zh: `${label.zh}最多选 ${most} 项`, en: `${textOf(label).en}: choose at most ${most}` }
}

export function notAnOptionWords(label: Label, option: Text): Text {
  return {
    zh: `${label.zh}所选「${option.zh}」与其他填报内容不符，请重新选择`,
    en: `${textOf(label).en}: “${option.en}” does not fit the other answers; choose again`,
  }
}

export function notANumberWords(label: Label): Text {
  return { zh: `${label.zh}应是数字，如 12 或 1.5`, en: `${textOf(label).en} must be a number, such as 12 or 1.5` }
}

export function tooManyDecimalsWords(label: Label, most: number): Text {
  return most === 0
    ? { zh: `${label.zh}应是整数`, en: `${textOf(label).en} must be a whole number` }
    : { zh: `${label.zh}最多 ${most} 位小数`, en: `${textOf(label).en} may have at most ${most} decimal places` }
}

export function notMoneyWords(label: Label): Text {
  return {
    zh: `${label.zh}应是以元为单位的金额，最多两位小数，如 1,236,789.45`,
    en: `${textOf(label).en} must be an amount in yuan with at most two decimal places, such as 1,236,789.45`,
  }
}

export function tooSmallWords(label: Label, least: string, unit: Text): Text {
  return {
    zh: `${label.zh}不应小于 ${least}${unit.zh && ` ${unit.zh}`}`,
    en: `${textOf(label).en} must be ${least}${unit.en && ` ${unit.en}`} or more`,
  }
}

export function tooLargeWords(label: Label, most: string, unit: Text): Text {
  return {
    zh: `${label.zh}不应大于 ${most}${unit.zh && ` ${unit.zh}`}`,
    en: `${textOf(label).en} must be ${most}${unit.en && ` ${unit.en}`} or less`,
  }
}

export function notADayWords(label: Label): Text {
  return {
    zh: `${label.zh}应是真实的日期，如 2026-12-08`,
    en: `${textOf(label).en} must be a real date, such as 2026-12-08`,
  }
}

export function tooEarlyWords(label: Label, earliest: string): Text {
  return { zh: `${label.zh}不应早于 ${earliest}`, en: `${textOf(label).en} must not be before ${earliest}` }
}

export function tooLateWords(label: Label, latest: string): Text {
  return { zh: `${label.zh}不应晚于 ${latest}`, en: `${textOf(label).en} must not be after ${latest}` }
}

export function halfRangeWords(label: Label): Text {
  return { zh: `${label.zh}的起止两端都要填写`, en: `${textOf(label).en}: give both ends` }
}

export function reversedRangeWords(label: Label): Text {
  return { zh: `${label.zh}的起端不应大于止端`, en: `${textOf(label).en}: the first end must not exceed the second` }
}

export function emailWords(label: Label): Text {
  return {
    zh: `${label.zh}应是电子邮箱，如 name@example.cn`,
    en: `${textOf(label).en} must be an address such as name@example.cn`,
  }
}

export function phoneWords(label: Label): Text {
  return {
    zh: `${label.zh}应是电话号码，如 010-12345678 或 13900000000`,
    en: `${textOf(label).en} must be a telephone number such as 010-12345678 or 13900000000`,
  }
}

export function creditCodeWords(fault: CreditCodeFault, length: number): Text {
  switch (fault) {
    case 'length':
      return {
        zh: `统一社会信用代码应为 18 位，现有 ${length} 位`,
        en: `A unified social credit code has 18 characters; this one has ${length}`,
      }
    case 'alphabet':
      return {
        zh: '统一社会信用代码只含数字和大写字母，且不用 I、O、S、V、Z，请对照营业执照核对',
        en: 'A unified social credit code holds digits and capital letters without I, O, S, V and Z; check it against the business licence',
      }
    case 'organisation-check-digit':
      return {
        zh: '统一社会信用代码第 17 位校验不符，请对照营业执照核对',
        en: 'Character 17 of the unified social credit code does not match; check it against the business licence',
      }
    case 'check-digit':
      return {
        zh: '统一社会信用代码第 18 位校验不符，请对照营业执照核对',
        en: 'Character 18 of the unified social credit code does not match; check it against the business licence',
      }
    default:
      return assertNever(fault)
  }
}

export function organisationNameWords(label: Label): Text {
  return { zh: `请写明${label.zh}的全称`, en: `Give the full name of ${named(label).en}` }
}

export function tooFewFilesWords(label: Label, least: number): Text {
  return { zh: `${label.zh}至少上传 ${least} 份`, en: `${textOf(label).en}: upload at least ${least}` }
}

export function tooManyFilesWords(label: Label, most: number): Text {
  return { zh: `${label.zh}最多上传 ${most} 份`, en: `${textOf(label).en}: no more than ${most} files` }
}

export function fileFormatWords(label: Label, name: string, formats: readonly string[]): Text {
  const list = formats.map((format) => format.toUpperCase())
  return {
    zh: `${label.zh}只收 ${list.join('、')}，「${name}」不是`,
    en: `${textOf(label).en} accepts ${list.join(', ')}; “${name}” is none of them`,
  }
}

export function fileSizeWords(label: Label, name: string, mostMegabytes: number): Text {
  return {
    zh: `${label.zh}每份不超过 ${mostMegabytes} MB，「${name}」超出`,
    en: `${textOf(label).en}: a file may have at most ${mostMegabytes} MB; “${name}” has more`,
  }
}

export function forbiddenCharacterWords(label: Label, position: number, code: string): Text {
  return {
    zh: `${label.zh}第 ${position} 个字符（${code}）是不可见的控制或方向字符，请删去后重新输入`,
    en: `${textOf(label).en}: character ${position} (${code}) is an invisible control or direction mark; delete it and type again`,
  }
}
