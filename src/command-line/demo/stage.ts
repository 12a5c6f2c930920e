import type { Host } from '../../foundation/access/server/index.ts'
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
import { licenceEnd, licenceNumber, plantCast, storyLogin } from './plant.ts'
import { play, type Stage } from './play.ts'
import { playPlans } from './play-plans.ts'
import { playCrowd } from './play-crowd.ts'
import { reportBooks } from './reported.ts'
import { solutions } from './solutions.ts'
import { playSupport } from './support.ts'

export interface Staging {
  readonly host: Host
  readonly fetch: (request: Request, source: string) => Promise<Response>
  readonly origin: string
  readonly today: Day
  readonly say: (words: string) => void
  /** Drafts beside the told stories; none unless asked for. */
  readonly crowd?: CrowdSettings
}

const programme = 'demo-open'

/** Plants the cast, opens the call and plays every story of the demo round; answers the ids of the solutions. */
export async function stageDemo(staging: Staging): Promise<ReadonlyMap<string, string>> {
  const stage = await setStage(staging)
  // First, while the second factor of those who publish and sign is fresh.
  await listCatalogue(stage.offices, staging.today)
  await reportBooks({ programme, today: staging.today, member: stage.member, caller: stage.caller })
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
  await plantExperts({ ...stage.register, today: staging.today })
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
export async function setStage({ host, fetch, origin, today }: Staging): Promise<
  Stage & {
    readonly offices: Offices
    readonly register: Omit<Register, 'today'>
    readonly caller: (login: string) => Caller
  }
> {
  const cast = await plantCast(host)
  // One caller a person: it counts its acts, and no two acts may share a key.
  const callers = new Map([...cast.sessions].map(([login, secret]) => [login, callerOf(fetch, origin, secret)]))
  const caller = (login: string): Caller => {
    const found = callers.get(login)
    if (!found) throw new Error(`the cast has no account ${login}`)
    return found
  }
  const officer = caller('ministry.officer')
  const { deadline } = await officer.send<{ deadline: Instant }>('POST', '/api/calls', { programme })
  const deadlineDay = addDays(dayOf(deadline), -1)
  return {
    programme,
    caller,
    filer: (key) => caller(storyLogin(key)),
    inPerson: (key, run) => inPerson({ host, origin }, cast.sessions.get(storyLogin(key)) ?? '', run),
    confirmer: (key) => caller(storyLogin(key)),
    member: (key) => memberOf(key, cast.organisations, today),
    officer,
    upload,
    day: addDays(deadlineDay, -1),
    deadlineDay,
    register: {
      programme,
      officer,
      expert: caller('expert.one'),
      organisation: (key) => memberOf(key, cast.organisations, today),
    },
    offices: {
      programme,
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
