import { parseDay, parseInstant } from '../../../foundation/kernel/index.ts'
import {
  type CoverFacts,
  type LeadFacts,
  type LicenceFacts,
  licenceKinds,
  type MemberFacts,
  type SolutionFacts,
  unknownMember,
  type Waiver,
} from './facts.ts'

/**
 * Reads a solution in the form of the command line's JSON. Every well-formed JSON value is read: what is absent or of
 * the wrong type is unknown, and never an exception.
 */
export function readSolution(value: unknown): { readonly facts: SolutionFacts; readonly waivers: readonly Waiver[] } {
  const given = record(value) ?? {}
  const submittedAt = text(given['submittedAt'])
  const facts: SolutionFacts = {
    submittedAt: submittedAt === undefined ? undefined : parseInstant(submittedAt),
    ledByLeadAlready: count(given['ledByLeadAlready']),
    categories: codes(given['categories']),
    sectors: codes(given['sectors']),
    classes: codes(given['classes']),
    cover: list(given['cover'])?.map(coverOf),
    lead: leadFrom(given['lead']),
    partners: list(given['partners'])?.map(memberOf),
    paperCopies: count(given['paperCopies']),
    electronicCopy: flag(given['electronicCopy']),
    recommendations: list(given['recommendations'])?.length,
    filedInRegionAlready: count(given['filedInRegionAlready']),
  }
  return { facts, waivers: (list(given['waivers']) ?? []).flatMap(waiverOf) }
}

function leadFrom(value: unknown): LeadFacts {
  if (Array.isArray(value) && value.length > 0) return { count: 'several', number: value.length }
  return record(value) ? { count: 'one', member: memberOf(value) } : { count: 'none' }
}

function memberOf(value: unknown): MemberFacts {
  const given = record(value)
  if (!given) return unknownMember
  return {
    name: text(given['name']),
    creditCode: code(given['uscc']),
    kind: text(given['kind']),
    registeredInPrc: flag(given['registeredInPrc']),
    legalPerson: flag(given['legalPerson']),
    capability: flag(given['capability']),
    insuranceLicence: given['insuranceLicence'] === null ? null : licenceOf(given['insuranceLicence']),
    region: text(given['region']),
    ledAlready: count(given['ledAlready']),
    joinedAlready: count(given['joinedAlready']),
  }
}

function licenceOf(value: unknown): LicenceFacts | undefined {
  const given = record(value)
  if (!given) return undefined
  const kind = text(given['kind'])
  const end = text(given['validUntil'])
  return {
    kind: kind === undefined ? undefined : (licenceKinds.find((one) => one === kind) ?? 'other'),
    number: text(given['number']),
    validUntil: end === undefined || end === 'long-term' ? end : parseDay(end),
  }
}

function coverOf(value: unknown): CoverFacts {
  const given = record(value)
  if (!given) return { code: codeOf(value), text: undefined }
  return { code: codeOf(given['code']), text: text(given['text']) }
}

function waiverOf(value: unknown): Waiver[] {
  const given = record(value) ?? {}
  const rule = text(given['rule'])
  const by = text(given['by'])
  const reason = text(given['reason'])
  return rule !== undefined && by !== undefined && reason !== undefined ? [{ rule, by, reason }] : []
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return value as Readonly<Record<string, unknown>>
}

const list = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined)

const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)

const count = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined

/** A blank text says nothing. */
function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const trimmed = value.trim()
  return trimmed === '' ? undefined : trimmed
}

/** A code stands as it was written: white space makes another code of it. Nothing at all is unknown. */
const code = (value: unknown): string | undefined => (text(value) === undefined ? undefined : String(value))

const codes = (value: unknown): readonly string[] | undefined => list(value)?.map(codeOf)

/** What is no text stands as something that no round knows as a code. */
function codeOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  return String(value)
}
