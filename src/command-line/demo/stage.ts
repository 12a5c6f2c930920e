import type { Host, UseCase } from '../../foundation/access/server/index.ts'
import type { FileAnswer } from '../../foundation/forms/index.ts'
import { addDays, dayOf, type Day, type Instant } from '../../foundation/kernel/index.ts'
import { memberKind } from '../../pilot/parties/index.ts'
import { answerCorrection, recommend, registerPaper, type Offices } from './after.ts'
import type { DemoMember } from './answering.ts'
import { callerOf, type Caller } from './caller.ts'
import type { CrowdSettings } from './crowd.ts'
import { inPerson } from './in-person.ts'
import { plantExperts, type Register } from './experts.ts'
import { listCatalogue } from './list-catalogue.ts'
import { organisations } from './organisations.ts'
import { expertLogin, licenceEnd, licenceNumber, plantCast, storyLogin, type Cast } from './plant.ts'
import { play, type Stage } from './play.ts'
import { workPolicies } from './policies.ts'
import { playPlans } from './play-plans.ts'
import { playCrowd } from './play-crowd.ts'
import { reportBooks } from './reported.ts'
import { solutions } from './solutions.ts'
import { publicise } from './publicise.ts'
import { playSupport } from './support.ts'

export interface Staging {
  readonly host: Host
  readonly fetch: (request: Request, source: string) => Promise<Response>
  readonly origin: string
  readonly today: Day
  readonly say: (words: string) => void
  /** The cast where it is planted already, as after the rounds of the past. */
  readonly cast?: Cast
  /** Drafts beside the told stories; none unless asked for. */
  readonly crowd?: CrowdSettings
}

const programme = 'demo-open'

/** Plants the cast, opens the call and plays every story of the demo round; answers the ids of the solutions. */
export async function stageDemo(staging: Staging): Promise<ReadonlyMap<string, string>> {
  const stage = await setStage(staging)
  // First, while the second factor of those who publish and sign is fresh.
  await listCatalogue(stage.offices, staging.today)
  await publicise({ origin: staging.origin, fetch: staging.fetch, caller: stage.caller, asApprover: stage.asApprover })
  await reportBooks({ programme, today: staging.today, member: stage.member, caller: stage.caller })
  await workPolicies({ host: staging.host, today: staging.today, member: stage.member, caller: stage.caller })
  const played = new Map<string, string>()
  const listed = new Map<string, string[]>()
  for (const solution of solutions) {
    const id = await play(stage, solution)
    played.set(solution.key, id)
    const filer = stage.filer(solution.lead)
    await registerPaper(stage.offices, filer, id, solution)
    if (solution.progress === 'resubmitted') await answerCorrection(filer, id)
    for (const key of solution.recommendedBy) listed.set(key, [...(listed.get(key) ?? []), id])
    staging.say(solution.title)
  }
  await recommend(stage.offices, listed)
  await playPlans(stage, stage.offices)
  if (!staging.cast) await plantExperts(stage.register)
  await stage.officer.send('POST', '/api/review-rounds', { programme })
  // Somebody has begun to check; the rest of the list waits for the call to end.
  for (const solutionId of [...played.values()].slice(0, 2))
    await stage.officer.send('POST', '/api/formal-checks', { programme, solutionId })
  const leads = [...new Set(solutions.map(({ lead }) => lead))]
  await playSupport({
    support: stage.offices.mailroom,
    officer: stage.officer,
    attendees: leads.slice(0, 5).map((key) => stage.filer(key)),
    today: staging.today,
  })
  if (staging.crowd) await playCrowd(stage, staging.crowd, staging.say)
  return played
}

/** The cast in place and the call open: what every story begins with. */
export async function setStage({ host, fetch, origin, today, ...given }: Staging): Promise<SetStage> {
  const cast = given.cast ?? (await plantCast(host, today))
  const ground = { host, fetch, origin, today, cast }
  return openCall(ground, { programme, caller: callersOf(ground) })
}

export interface SetStage extends Stage {
  readonly offices: Offices
  readonly register: Register
  readonly caller: (login: string) => Caller
  /** As the approver, for what no page offers. */
  readonly asApprover: <Value>(run: UseCase<Value>) => Promise<Value>
}

type Ground = Required<Pick<Staging, 'host' | 'fetch' | 'origin' | 'today' | 'cast'>>

/** Opens the call of a round before this cast. */
export async function openCall(
  ground: Ground,
  { programme: round, caller }: Omit<Opened, 'deadline'>,
): Promise<SetStage> {
  const { deadline } = await caller('ministry.officer').send<{ deadline: Instant }>('POST', '/api/calls', {
    programme: round,
  })
  return stageOf(ground, { programme: round, deadline, caller })
}

/** One caller a person: it counts its acts, and no two acts may share a key. */
export function callersOf({
  fetch,
  origin,
  cast,
}: Pick<Ground, 'fetch' | 'origin' | 'cast'>): (login: string) => Caller {
  const callers = new Map([...cast.sessions].map(([login, secret]) => [login, callerOf(fetch, origin, secret)]))
  return (login) => {
    const found = callers.get(login)
    if (!found) throw new Error(`the cast has no account ${login}`)
    return found
  }
}

/** Who enters the register of experts, and who claims a record in it. */
export function registerOf(
  caller: (login: string) => Caller,
  { cast, today }: { readonly cast: Cast; readonly today: Day },
): Register {
  return {
    officer: caller('ministry.officer'),
    claimant: (place) => caller(expertLogin(place)),
    organisation: (key) => memberOf(key, cast.organisations, today),
    today,
  }
}

interface Opened {
  readonly programme: string
  readonly deadline: Instant
  readonly caller: (login: string) => Caller
}

function stageOf({ host, origin, today, cast }: Ground, { programme: round, deadline, caller }: Opened): SetStage {
  const officer = caller('ministry.officer')
  const deadlineDay = addDays(dayOf(deadline), -1)
  const member = (key: string): DemoMember => memberOf(key, cast.organisations, today)
  return {
    programme: round,
    caller,
    asApprover: (run) => inPerson({ host, origin }, cast.sessions.get('ministry.approver') ?? '', run),
    filer: (key) => caller(storyLogin(key)),
    inPerson: (key, run) => inPerson({ host, origin }, cast.sessions.get(storyLogin(key)) ?? '', run),
    confirmer: (key) => caller(storyLogin(key)),
    member,
    officer,
    upload,
    day: addDays(deadlineDay, -1),
    deadlineDay,
    register: registerOf(caller, { cast, today }),
    offices: {
      programme: round,
      officer,
      approver: caller('ministry.approver'),
      mailroom: caller('support.officer'),
      authority: (key) => authorities(caller)[key],
    },
  }
}

function authorities(
  caller: (login: string) => Caller,
): Readonly<Record<string, { readonly officer: Caller; readonly approver?: Caller }>> {
  return {
    'authority-east': { officer: caller('east.officer'), approver: caller('east.approver') },
    'telecom-east': { officer: caller('telecom.officer') },
    'authority-sea': { officer: caller('sea.officer'), approver: caller('sea.approver') },
  }
}

function memberOf(key: string, ids: ReadonlyMap<string, string>, today: Day): DemoMember {
  const index = organisations.findIndex((one) => one.key === key)
  const found = organisations[index]
  const id = ids.get(key)
  if (!found || id === undefined) throw new Error(`the cast has no organisation ${key}`)
  const { name, creditCode, licence } = found
  const held = licence && {
    kind: licence.kind,
    number: licenceNumber(index + 1),
    until: licenceEnd(licence.until, today),
  }
  return { id, name, creditCode, kind: memberKind(found.kind), licence: held }
}

async function upload(caller: Caller, name: string): Promise<FileAnswer> {
  const query = new URLSearchParams({ name: `${name}.pdf` })
  return caller.upload<FileAnswer>(`/attachments?${query.toString()}`, {
    type: 'application/pdf',
    bytes: demoPdf(name),
  })
}

/** The smallest whole PDF of one page that says what it is. */
export function demoPdf(name: string): Uint8Array {
  const stream = `BT /F1 24 Tf 72 720 Td (DEMO ${name.replaceAll(/[^\w.-]/g, '')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = text.length
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(text)
}
