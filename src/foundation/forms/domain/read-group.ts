import type { Refusal, Result } from '../../kernel/index.ts'
import { ok, refuse } from '../../kernel/index.ts'
import type { PlainAnswer } from './answers.ts'
import type { Definition, PlainField } from './definition.ts'
import type { Group, GroupAnswers } from './groups.ts'
import { fieldsOfGroup, rowIdPattern } from './groups.ts'
import { normalise } from './normalise.ts'

// Far above every limit of a form, so that over-long drafts are kept and named; beyond it a request is no draft.
const mostCharacters = 20_000
const mostParts = 200

/** Reads what a client sends for a group: known fields of the right shape, each in its one form. */
export function readGroup(definition: Definition, group: Group, sent: unknown): Result<GroupAnswers> {
  if (!isRecord(sent)) return refuse(unreadable('answers', 'shape'))
  if (group.kind === 'order') return readOrder(sent)
  const fields = new Map(fieldsOfGroup(definition, group).map((field) => [field.id, field]))
  const read: Record<string, PlainAnswer> = {}
  for (const [id, value] of Object.entries(sent)) {
    if (value === null || value === undefined) continue
    if (id === 'finished' && group.kind === 'section') {
      if (value !== 'yes' && value !== '') return refuse(unreadable(id, 'shape'))
      if (value === 'yes') read[id] = value
      continue
    }
    const field = fields.get(id)
    if (!field) return refuse(unreadable(id, 'unknown'))
    const answer = shaped(field, value)
    if (answer === undefined) return refuse(unreadable(id, 'shape'))
    if (size(answer) > mostCharacters) return refuse(unreadable(id, 'size'))
    const normal = normalise(definition, field, answer)
    if (normal !== undefined) read[id] = normal
  }
  return ok(read)
}

function readOrder(sent: Readonly<Record<string, unknown>>): Result<GroupAnswers> {
  const { rows, ...others } = sent
  const [stranger] = Object.keys(others)
  if (stranger !== undefined) return refuse(unreadable(stranger, 'unknown'))
  if (!isTexts(rows) || rows.length > mostParts) return refuse(unreadable('rows', 'shape'))
  if (new Set(rows).size !== rows.length || rows.some((id) => !rowIdPattern.test(id)))
    return refuse(unreadable('rows', 'shape'))
  return ok(rows.length === 0 ? {} : { rows })
}

/** The value as the answer of its field's type; undefined when it has another shape. */
function shaped(field: PlainField, value: unknown): PlainAnswer | undefined {
  switch (field.type) {
    case 'multi':
      return isTexts(value) && value.length <= mostParts ? value : undefined
    case 'range':
      return hasTexts(value, ['from', 'to']) ? { from: value.from, to: value.to } : undefined
    case 'organisation':
      return hasTexts(value, ['id', 'name', 'creditCode'])
        ? { id: value.id, name: value.name, creditCode: value.creditCode }
        : undefined
    case 'file':
      return readFiles(value)
    default:
      return typeof value === 'string' ? value : undefined
  }
}

function readFiles(value: unknown): PlainAnswer | undefined {
  if (!Array.isArray(value) || value.length > mostParts) return undefined
  const files = (value as readonly unknown[]).map((file) =>
    hasTexts(file, ['id', 'name', 'fingerprint']) && isFile(file)
      ? { id: file.id, name: file.name, bytes: file.bytes, fingerprint: file.fingerprint }
      : undefined,
  )
  const whole = files.filter((file) => file !== undefined)
  return whole.length === files.length ? whole : undefined
}

function isFile(file: Readonly<Record<string, unknown>>): file is { readonly bytes: number } & Record<string, string> {
  const known =
    /^[0-9a-z][0-9a-z-]{0,63}$/.test(String(file['id'])) && /^[0-9a-f]{1,128}$/.test(String(file['fingerprint']))
  return known && Number.isSafeInteger(file['bytes'])
}

function size(answer: PlainAnswer): number {
  return typeof answer === 'string' ? answer.length : JSON.stringify(answer).length
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string')
}

function hasTexts<Key extends string>(value: unknown, keys: readonly Key[]): value is Readonly<Record<Key, string>> {
  return isRecord(value) && keys.every((key) => typeof value[key] === 'string')
}

function unreadable(field: string, reason: 'unknown' | 'shape' | 'size'): Refusal {
  const known = field.slice(0, 60)
  const words = {
    unknown: { zh: `表中没有「${known}」这一项。`, en: `The form has no field “${known}”.` },
    shape: { zh: `「${known}」的内容读不出来。`, en: `The value sent for “${known}” cannot be read.` },
    size: {
      zh: `「${known}」的内容超过 ${mostCharacters} 字符，未保存。`,
      en: `The value of “${known}” is longer than ${mostCharacters} characters and was not saved.`,
    },
  }
  return {
    kind: reason === 'size' ? 'too-large' : 'invalid',
    code: reason === 'unknown' ? 'unknown-field' : reason === 'size' ? 'answer-too-large' : 'unreadable-answer',
    message: words[reason],
    remedy: {
      zh: '请刷新页面取得本表的当前版本后再试；您填写的内容仍在本机。',
      en: 'Reload the page to get the present version of the form and try again; what you typed is still on this device.',
    },
    facts: { field: known },
  }
}
