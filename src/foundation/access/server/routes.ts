import { contract } from '../contract.ts'
import { act, actBeforeSecondFactor, look, lookOpenly } from './act.ts'
import type { Host } from './host.ts'
import { implementContract } from './implement-contract.ts'
import { listDenialsFor } from './list-denials.ts'
import { listPeopleFor } from './list-people.ts'
import { listInvitationsFor, takeInvitationBack } from './manage-invitations.ts'
import { forgetSecondFactor, moveAccountState } from './move-account.ts'
import { endOwnSession, enrolOwnSecondFactor, makeToken, proposeSecondFactor } from './own-account.ts'
import { endSomebodysSession, listAllSessions, readOwnAccount } from './read-account.ts'
import { explainQuestion, readTable } from './read-table.ts'
import { answer } from './refused.ts'
import { decideOnGrant, endRoleGrant, listGrantsFor, proposeGrant } from './role-grants.ts'
import { derivedSecret } from './secrets.ts'
import { invitationLink, sendInvitation } from './send-invitation.ts'
import { accessSettings } from './settings.ts'
import { changePasswordOnce, stepUpOnce } from './step-up.ts'

const os = implementContract(contract)

export const router = (host: Host) =>
  os.router({
    account: {
      read: os.account.read.handler(({ context }) => answer(look(context, readOwnAccount))),
      changePassword: os.account.changePassword.handler(({ input, context }) =>
        answer(changePasswordOnce(context, input)),
      ),
      proposeSecondFactor: os.account.proposeSecondFactor.handler(({ context }) => {
        // A fresh secret each time; it is kept only once a code of it has been shown.
        const { idempotencyKey: _, ...once } = context
        return answer(actBeforeSecondFactor(once, null, proposeSecondFactor))
      }),
      enrolSecondFactor: os.account.enrolSecondFactor.handler(({ input, context }) =>
        answer(actBeforeSecondFactor(context, input, (acting) => enrolOwnSecondFactor(acting, input))),
      ),
      stepUp: os.account.stepUp.handler(({ input, context }) => answer(stepUpOnce(context, input.code))),
      makeToken: os.account.makeToken.handler(async ({ input, context }) => {
        const made = await answer(act(context, input, (acting) => makeToken(acting, input)))
        return { ...made, secret: derivedSecret(host.use(accessSettings).installationKey, 'token', made.id) }
      }),
      endSession: os.account.endSession.handler(({ input, context }) =>
        answer(act(context, input, (acting) => endOwnSession(acting, input.id))),
      ),
    },
    people: {
      list: os.people.list.handler(({ input, context }) =>
        answer(look(context, (acting) => listPeopleFor(acting, input))),
      ),
      stop: os.people.stop.handler(({ input, context }) =>
        answer(act(context, input, (acting) => moveAccountState(acting, input, 'stop'))),
      ),
      resume: os.people.resume.handler(({ input, context }) =>
        answer(act(context, input, (acting) => moveAccountState(acting, input, 'resume'))),
      ),
      resetSecondFactor: os.people.resetSecondFactor.handler(({ input, context }) =>
        answer(act(context, input, (acting) => forgetSecondFactor(acting, input))),
      ),
    },
    invitations: {
      list: os.invitations.list.handler(({ context }) => answer(look(context, listInvitationsFor))),
      send: os.invitations.send.handler(async ({ input, context }) => {
        const sent = await answer(act(context, input, (acting) => sendInvitation(acting, input)))
        return { ...sent, link: invitationLink(host, sent.id) }
      }),
      revoke: os.invitations.revoke.handler(({ input, context }) =>
        answer(act(context, input, (acting) => takeInvitationBack(acting, input))),
      ),
    },
    grants: {
      list: os.grants.list.handler(({ context }) => answer(look(context, listGrantsFor))),
      propose: os.grants.propose.handler(({ input, context }) =>
        answer(act(context, input, (acting) => proposeGrant(acting, input))),
      ),
      grant: os.grants.grant.handler(({ input, context }) =>
        answer(act(context, input, (acting) => decideOnGrant(acting, input, 'grant'))),
      ),
      refuse: os.grants.refuse.handler(({ input, context }) =>
        answer(act(context, input, (acting) => decideOnGrant(acting, input, 'refuse'))),
      ),
      end: os.grants.end.handler(({ input, context }) =>
        answer(act(context, input, (acting) => endRoleGrant(acting, input))),
      ),
    },
    sessions: {
      list: os.sessions.list.handler(({ context }) => answer(look(context, listAllSessions))),
      end: os.sessions.end.handler(({ input, context }) =>
        answer(act(context, input, (acting) => endSomebodysSession(acting, input.id))),
      ),
    },
    denials: {
      list: os.denials.list.handler(({ input, context }) =>
        answer(look(context, (acting) => listDenialsFor(acting, input))),
      ),
    },
    permissions: {
      read: os.permissions.read.handler(({ input, context }) =>
        answer(lookOpenly(context, (acting) => readTable(acting, input))),
      ),
      explain: os.permissions.explain.handler(({ input, context }) =>
        answer(look(context, (acting) => explainQuestion(acting, input))),
      ),
    },
  })
