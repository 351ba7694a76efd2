import { at, type Fault } from './fault.ts'

const council = 'test/sign-in/council.test.ts'

const of = (file: string, says: string, find: string, plant: string, test = council): Fault => ({
  ...at('sign-in', '', [test], says, find, plant),
  file: `src/${file}`,
})

export const faultsOfSigningIn: readonly Fault[] = [
  of(
    'services/sign-in/provider.ts',
    'The state that comes back is not held against the browser’s',
    'expectedState: stateOf(secret)',
    'expectedState: oidc.skipStateCheck',
  ),
  of(
    'services/sign-in/provider.ts',
    'No code challenge goes to the provider',
    "code_challenge_method: 'S256'",
    "code_challenge_method: 'plain'",
  ),
  of(
    'services/sign-in/provider.ts',
    'An address that nobody vouches for is somebody’s',
    "claims['email_verified'] !== false",
    'claims !== null',
  ),
  of(
    'workings/access/signing-in.ts',
    'A post by hand opens by itself',
    'return opened',
    'return held as unknown as Opened[]',
  ),
  of(
    'workings/access/signing-in.ts',
    'A post that a group gives no longer goes on',
    'if (one.by_group !== null && !given.some',
    'if (one.by_group === undefined && !given.some',
  ),
  of(
    'screens/sign-in/welcome.ts',
    'Of several posts the first is taken',
    'posts.length === 1 ? first',
    'posts.length > 0 ? first',
  ),
  of(
    'screens/sign-in/choose-post.ts',
    'Any post may be chosen',
    'worker === sat.worker && sat.offered.includes(post)',
    'post !== sat.session',
  ),
  of('workings/access/sessions.ts', 'The secret before goes on', 'if (before !== null)', 'if (before === at)'),
  of(
    'screens/serve.ts',
    'The demonstration is there for everybody',
    'authority.invented ? inventedSignIn : realSignIn',
    'authority.invented ? inventedSignIn : inventedSignIn',
  ),
  of(
    'screens/sign-in/next.ts',
    'Signing in goes on to anywhere',
    '? next : to.today',
    '? next : next',
    'src/screens/front/hostile.test.ts',
  ),
]
