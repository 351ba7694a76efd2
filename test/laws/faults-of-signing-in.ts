import { at, type Fault } from './fault.ts'

const council = 'test/sign-in/council.test.ts'
const sessions = 'test/sign-in/sessions.test.ts'
const emergency = 'src/screens/emergency/emergency.test.ts'
const told = 'test/sign-in/told.test.ts'

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
  of(
    'workings/access/sessions.ts',
    'The store keeps what a cookie holds',
    "createHash('sha256').update(secret).digest()",
    'createHash ? Buffer.from(secret) : Buffer.alloc(0)',
    sessions,
  ),
  of(
    'workings/access/sessions.ts',
    'Whoever has left goes on',
    '(w."left" is null or',
    '(w."left" is null or true or',
    sessions,
  ),
  of(
    'workings/access/sessions.ts',
    'A post that has ended goes on',
    '(p.until is null or p.until > ${today}::date)))`',
    '(p.until is null or p.until < p.until or true)))`',
    sessions,
  ),
  of(
    'workings/access/sessions.ts',
    'Going on in another post is another day',
    '      ${started}::timestamptz, ${at}::timestamptz',
    '      greatest(${started}::timestamptz, ${at}::timestamptz), ${at}::timestamptz',
    sessions,
  ),
  of(
    'workings/access/sessions.ts',
    'A session that is left goes on',
    'and s.seen > ${addHours(at, -idleMinutes / 60)}',
    'and s.seen > ${addHours(at, -idleMinutes)}',
    sessions,
  ),
  of(
    'workings/access/end-sessions.ts',
    'Signing out everywhere signs everybody out',
    'sql`worker = ${worker}::uuid`',
    'sql`worker is not null`',
    sessions,
  ),
  of(
    'screens/front/session.ts',
    'The cookie has one name, https or not',
    '? `__Host-${name}` : name',
    '? name : name',
    sessions,
  ),
  of(
    'services/sign-in/ended.ts',
    'A logout token is of whoever signed it',
    'await jwtVerify(token, keys,',
    'await (async (_, ...rest) => ({ payload: JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString()) as Awaited<ReturnType<typeof jwtVerify>>["payload"], rest }))(keys,',
    told,
  ),
  of(
    'workings/access/end-sessions.ts',
    'What the provider says has ended goes on',
    'sql`provider_session = ${session}`',
    'sql`provider_session is null and ${session}::text is null`',
    told,
  ),
  of(
    'workings/access/sight.ts',
    'What was opened in an emergency stays open',
    'and g.until > ${at}::timestamptz`',
    'and g.until is not null`',
    emergency,
  ),
  of(
    'workings/access/sight.ts',
    'What one opened in an emergency is open to all',
    'where g.worker = ${reader.worker}::uuid',
    'where g.worker is not null',
    emergency,
  ),
  of(
    'workings/access/openings.ts',
    'Nobody is told of an opening',
    'reviewers.map((to) =>',
    'reviewers.slice(0, 0).map((to) =>',
    emergency,
  ),
  of(
    'screens/emergency/open.ts',
    'Nobody need prove again who they are',
    '...tooShort(reason), ...stale(ask)]',
    '...tooShort(reason), ...(ask.at === "" ? stale(ask) : [])]',
    emergency,
  ),
  of(
    'screens/emergency/open.ts',
    'No reason is needed',
    'reason.length >= leastReason',
    'reason.length >= leastReason - 20',
    emergency,
  ),
  of(
    'screens/emergency/open.ts',
    'Who was asked for is not logged',
    "what: 'somebody to open in an emergency',",
    "what: 'somebody',",
    emergency,
  ),
  of(
    'workings/read/openings.ts',
    'A reviewer looks into their own',
    'o.worker <> ${reader.worker}::uuid',
    'o.worker is not null',
    emergency,
  ),
  of(
    'workings/access/openings.ts',
    'A record that was shut stays open',
    'until: moment(saving.now) }',
    'until: moment(addHours(saving.now, openHours)) }',
    emergency,
  ),
  of(
    'workings/access/sight.ts',
    'A relative’s record opens in an emergency',
    "...those('kept')]",
    "...[...those('kept')].filter((child) => !opened.has(child))]",
    emergency,
  ),
]
