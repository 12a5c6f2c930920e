import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  ClientSecretPost,
  Configuration,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  AuthorizationResponseError,
} from 'openid-client'
import { refuse, ok, type Result } from '../../kernel/index.ts'
import { notByProvider } from './refusals.ts'

/** A government's identity provider. All addresses are given: nothing is discovered over the network at start. */
export interface ProviderSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly authorizationUrl: string
  readonly tokenUrl: string
  readonly keysUrl: string
}

/** What must come back unchanged; kept sealed in the browser between leaving and returning. */
export interface Journey {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface Identity {
  readonly issuer: string
  readonly subject: string
  /** The provider says that it asked for a second factor itself. */
  readonly hasSecondFactor: boolean
}

export async function leaveFor(
  settings: ProviderSettings,
  returnUrl: string,
): Promise<{ readonly url: string; readonly journey: Journey }> {
  const journey = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
  const url = buildAuthorizationUrl(configurationOf(settings), {
    redirect_uri: returnUrl,
    scope: 'openid',
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
  })
  return { url: url.toString(), journey }
}

/** Exchanges the code and checks signature, issuer, audience, nonce and state of what comes back. */
export async function returnFrom(
  settings: ProviderSettings,
  returned: URL,
  journey: Journey,
): Promise<Result<Identity>> {
  try {
    const tokens = await authorizationCodeGrant(configurationOf(settings), returned, {
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      pkceCodeVerifier: journey.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) return refuse(notByProvider)
    const methods: readonly unknown[] = Array.isArray(claims['amr']) ? claims['amr'] : []
    const hasSecondFactor = ['mfa', 'otp', 'hwk', 'sc'].some((method) => methods.includes(method))
    return ok({ issuer: claims.iss, subject: claims.sub, hasSecondFactor })
  } catch (error) {
    if (isRefused(error)) return refuse(notByProvider)
    throw error
  }
}

function isRefused(error: unknown): boolean {
  return (
    error instanceof ClientError ||
    error instanceof ResponseBodyError ||
    error instanceof AuthorizationResponseError ||
    error instanceof TypeError
  )
}

function configurationOf(settings: ProviderSettings): Configuration {
  const { issuer, clientId, clientSecret, authorizationUrl, tokenUrl, keysUrl } = settings
  const server = {
    issuer,
    authorization_endpoint: authorizationUrl,
    token_endpoint: tokenUrl,
    jwks_uri: keysUrl,
    id_token_signing_alg_values_supported: ['RS256', 'ES256', 'PS256'],
  }
  const configuration = new Configuration(server, clientId, undefined, ClientSecretPost(clientSecret))
  // A provider on plain http is a test's; production settings name https.
  if (tokenUrl.startsWith('http:')) allowInsecureRequests(configuration)
  return configuration
}
