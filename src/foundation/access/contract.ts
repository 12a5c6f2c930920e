import { oc } from '@orpc/contract'
import { z } from 'zod'
import { instantOf, isCivil } from '../kernel/index.ts'
import { roles } from './index.ts'

const id = z.uuid()
const version = z.int32().min(1)
const instant = z.iso.datetime({ offset: true })
const givenInstant = instant.refine(isCivil).transform((given) => instantOf(Date.parse(given)))
const list = <One extends z.ZodType>(one: One) => z.array(one).readonly()
const words = list(z.string())
const text = z.object({ zh: z.string(), en: z.string() })
const role = z.enum(roles)
const heldRoles = list(role)
const code = z.string().regex(/^\s*\d{3}\s?\d{3}\s*$/)
const reason = z.string().trim().min(1).max(500)

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One operation with the one action of the permission table that it asks the gate for. */
const operation = (
  method: Method,
  path: `/${string}`,
  [resource, action]: readonly [string, string],
  summary: string,
) =>
  oc
    .$meta<{ readonly resource?: string; readonly action?: string }>({})
    .route({ method, path, summary })
    .meta({ resource, action })

const session = z.object({
  id,
  accountId: id,
  name: z.string(),
  kind: z.enum(['browser', 'token']),
  label: z.string(),
  mayWrite: z.boolean(),
  createdAt: instant,
  lastSeenAt: instant,
  endsAt: instant,
  isPresent: z.boolean(),
})

const person = z.object({
  id,
  login: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  organisationId: id.nullable(),
  organisation: z.string().nullable(),
  state: z.enum(['active', 'stopped']),
  roles: list(z.object({ role, regionCode: z.string().nullable(), endsAt: instant.nullable() })),
  hasSecondFactor: z.boolean(),
  createdAt: instant,
  version,
  actions: words,
})

const invitation = z.object({
  id,
  name: z.string(),
  email: z.string(),
  roles: heldRoles,
  state: z.enum(['sent', 'accepted', 'revoked']),
  invitedAt: instant,
  endsAt: instant,
  version,
  actions: words,
})

const grant = z.object({
  id,
  accountId: id,
  name: z.string(),
  role,
  regionCode: z.string().nullable(),
  state: z.enum(['proposed', 'granted', 'refused', 'ended']),
  reason: z.string(),
  endsAt: instant.nullable(),
  proposedBy: z.string(),
  proposedAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  version,
  actions: words,
})

const done = z.object({ done: z.literal(true) })
const moved = z.object({ id, state: z.string(), version })
const byVersion = z.strictObject({ id, version })

/** A move of a state machine, on the version that the asker has seen. */
const move = (path: `/${string}`, act: readonly [string, string], summary: string) =>
  operation('POST', path, act, summary).input(byVersion).output(moved)

const relation = z.enum(['own', 'partner', 'assigned', 'region', 'conflicted', 'drafted'])

export const contract = {
  account: {
    read: operation('GET', '/account', ['own-account', 'read'], 'Who is signed in, with sessions and tokens').output(
      z.object({
        id,
        login: z.string(),
        name: z.string(),
        organisationId: id.nullable(),
        organisation: z.string().nullable(),
        roles: heldRoles,
        regionCodes: words,
        hasSecondFactor: z.boolean(),
        steppedUpUntil: instant.nullable(),
        endsAt: instant,
        sessions: list(session),
      }),
    ),
    changePassword: operation('POST', '/account/password', ['own-account', 'change-password'], 'Ends every session')
      .input(z.strictObject({ present: z.string().max(1000), next: z.string().max(1000) }))
      .output(done),
    proposeSecondFactor: operation(
      'POST',
      '/account/second-factor',
      ['own-account', 'enrol-second-factor'],
      'A fresh secret',
    ).output(z.object({ secret: z.string(), uri: z.string() })),
    enrolSecondFactor: operation(
      'PUT',
      '/account/second-factor',
      ['own-account', 'enrol-second-factor'],
      'Kept with a code of it',
    )
      .input(z.strictObject({ secret: z.string().regex(/^[A-Z2-7]{32}$/), code }))
      .output(done),
    stepUp: operation('POST', '/account/step-up', ['own-account', 'step-up'], 'A code for acts of high value')
      .input(z.strictObject({ code }))
      .output(z.object({ steppedUpUntil: instant })),
    makeToken: operation('POST', '/account/tokens', ['own-account', 'make-token'], 'A personal access token')
      .input(
        z.strictObject({
          label: z.string().trim().min(1).max(80),
          days: z.int().min(1).max(365),
          mayWrite: z.boolean(),
        }),
      )
      .output(z.object({ id, secret: z.string(), endsAt: instant })),
    endSession: operation('DELETE', '/account/sessions/{id}', ['own-account', 'end-session'], 'End an own session')
      .input(z.strictObject({ id }))
      .output(done),
  },
  people: {
    list: operation('GET', '/people', ['account', 'read'], 'People of the own organisation')
      .input(z.strictObject({ after: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }))
      .output(z.object({ people: list(person), next: id.nullable() })),
    stop: move('/people/{id}/stop', ['account', 'stop'], 'Stop an account and end its sessions'),
    resume: move('/people/{id}/resume', ['account', 'resume'], 'Let a stopped account sign in again'),
    resetSecondFactor: move(
      '/people/{id}/reset-second-factor',
      ['account', 'reset-second-factor'],
      'Forget a lost authenticator',
    ),
  },
  invitations: {
    list: operation('GET', '/invitations', ['invitation', 'read'], 'Invitations').output(
      z.object({ invitations: list(invitation) }),
    ),
    send: operation('POST', '/invitations', ['invitation', 'send'], 'Invite a person')
      .input(
        z.strictObject({
          name: z.string().trim().min(1).max(80),
          email: z.union([z.literal(''), z.email().max(200)]),
          roles: z.array(role).min(1).max(5),
          regionCodes: z
            .array(z.string().regex(/^\d{6}$/))
            .max(40)
            .default([]),
          organisationId: id.nullable().default(null),
        }),
      )
      .output(z.object({ id, link: z.string(), endsAt: instant })),
    revoke: move('/invitations/{id}/revoke', ['invitation', 'revoke'], 'Take an invitation back'),
  },
  grants: {
    list: operation('GET', '/role-grants', ['role-grant', 'read'], 'Role grants').output(
      z.object({ grants: list(grant) }),
    ),
    propose: operation('POST', '/role-grants', ['role-grant', 'propose'], 'Propose a role')
      .input(
        z.strictObject({
          accountId: id,
          role,
          regionCode: z
            .string()
            .regex(/^\d{6}$/)
            .nullable()
            .default(null),
          endsAt: givenInstant.nullable().default(null),
          reason,
        }),
      )
      .output(moved),
    grant: move('/role-grants/{id}/grant', ['role-grant', 'grant'], 'Grant what another person proposed'),
    refuse: move('/role-grants/{id}/refuse', ['role-grant', 'refuse'], 'Refuse a proposed role'),
    end: move('/role-grants/{id}/end', ['role-grant', 'end'], 'End a role at once'),
  },
  sessions: {
    list: operation('GET', '/sessions', ['session', 'read'], 'Live sessions of all people').output(
      z.object({ sessions: list(session) }),
    ),
    end: operation('DELETE', '/sessions/{id}', ['session', 'end'], 'End somebody’s session')
      .input(z.strictObject({ id }))
      .output(done),
  },
  denials: {
    list: operation('GET', '/denials', ['denial', 'read'], 'What the gate refused')
      .input(
        z.strictObject({
          before: instant.refine(isCivil).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(100),
        }),
      )
      .output(
        z.object({
          denials: list(
            z.object({
              actor: z.string(),
              name: z.string().nullable(),
              resource: z.string(),
              action: z.string(),
              minute: instant,
              code: z.string(),
              count: z.int(),
            }),
          ),
          next: instant.nullable(),
        }),
      ),
  },
  permissions: {
    read: operation('GET', '/permissions', ['permission-table', 'read'], 'The permission table')
      .input(z.strictObject({ role: role.optional(), resource: z.string().max(60).optional() }))
      .output(
        z.object({
          rows: list(
            z.object({
              role,
              relation: z.string(),
              resource: z.string(),
              state: z.string(),
              action: z.string(),
              fields: words.optional(),
              stepUp: z.literal(true).optional(),
              twoPerson: z.literal(true).optional(),
              record: z.enum(['log', 'none']),
              reason: text,
              clause: z.string().optional(),
            }),
          ),
        }),
      ),
    explain: operation('GET', '/permissions/explanation', ['permission-table', 'explain'], 'Why the gate would say so')
      .input(
        z.strictObject({
          role,
          resource: z.string().max(60),
          state: z.string().max(60),
          action: z.string().max(60),
          relations: z.union([relation.transform((one) => [one]), z.array(relation)]).default([]),
          steppedUp: z
            .union([z.boolean(), z.enum(['true', 'false']).transform((one) => one === 'true')])
            .default(false),
        }),
      )
      .output(
        z.object({
          allowed: z.boolean(),
          reasons: list(z.object({ text, clause: z.string().optional() })),
          rows: list(z.object({ role, relation: z.string(), state: z.string(), obstacles: words })),
        }),
      ),
  },
}
