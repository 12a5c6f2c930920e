import type { Acting } from '../../access/server/index.ts'
import { port } from '../../access/server/index.ts'
import type { Result } from '../../kernel/index.ts'
import { ok, refuse } from '../../kernel/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import type { FileAnswer, GroupAnswers, OrganisationAnswer, PlainAnswer } from '../index.ts'
import { isFiles, isOrganisation, same } from '../index.ts'
import { fileUnknown, organisationUnknown } from './refusals.ts'

/** What slices beside forms know of the things that answers name; src/server puts it together. */
export interface RecordsOfAnswers {
  /** Binds these uploads of the actor to the object; answers those that are its own now, with their true name, size and fingerprint. */
  readonly files: (
    acting: Pick<Acting, 'tx' | 'actor'>,
    subject: { readonly resource: string; readonly id: string },
    ids: readonly string[],
  ) => Promise<readonly FileAnswer[]>
  /** Of these organisations those that are on record, with their true name and credit code. */
  readonly organisations: (tx: Tx, ids: readonly string[]) => Promise<readonly OrganisationAnswer[]>
}

export const recordsOfAnswers = port<RecordsOfAnswers>('records that answers name')

/**
 * Replaces what a client says of files and organisations by what is on record: a name or fingerprint of one's own making
 * never enters an answer. Only what is new in the group is looked up.
 */
export async function confirmRecords(
  acting: Pick<Acting, 'tx' | 'actor' | 'host'>,
  subject: { readonly resource: string; readonly id: string },
  group: { readonly before: GroupAnswers; readonly after: GroupAnswers },
): Promise<Result<GroupAnswers>> {
  const fresh = Object.entries(group.after).filter(([key, answer]) => !same(group.before[key], answer))
  const files = fresh.flatMap(([, answer]) => (isFiles(answer) ? answer.map((file) => file.id) : []))
  const organisations = fresh.flatMap(([, answer]) => (isOrganisation(answer) && answer.id !== '' ? [answer.id] : []))
  if (files.length === 0 && organisations.length === 0) return ok(group.after)
  const records = acting.host.use(recordsOfAnswers)
  const knownFiles = byId(files.length > 0 ? await records.files(acting, subject, files) : [])
  const known = byId(organisations.length > 0 ? await records.organisations(acting.tx, organisations) : [])
  if (files.some((id) => !knownFiles.has(id))) return refuse(fileUnknown)
  if (organisations.some((id) => !known.has(id))) return refuse(organisationUnknown)
  const names = new Set(fresh.map(([key]) => key))
  const confirmed = Object.entries(group.after).map(([key, answer]): [string, PlainAnswer] => [
    key,
    names.has(key) ? confirmedAnswer(answer, knownFiles, known) : answer,
  ])
  return ok(Object.fromEntries(confirmed))
}

function confirmedAnswer(
  answer: PlainAnswer,
  files: ReadonlyMap<string, FileAnswer>,
  organisations: ReadonlyMap<string, OrganisationAnswer>,
): PlainAnswer {
  if (isOrganisation(answer)) return organisations.get(answer.id) ?? answer
  return isFiles(answer) && answer.length > 0 ? answer.map((file) => files.get(file.id) ?? file) : answer
}

function byId<One extends { readonly id: string }>(list: readonly One[]): ReadonlyMap<string, One> {
  return new Map(list.map((one) => [one.id, one]))
}
