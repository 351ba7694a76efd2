import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathways } from '#pathways/index.ts'
import { day } from '#language/day.ts'
import { setting } from '#language/spine/index.ts'
import { authoritySubject } from '../../../test/examples/given.ts'
import { borough } from '../../../test/examples/borough.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'
import { rowsOfFile } from '../../../test/examples/read-sheet.ts'

const { world, people, children } = await borough()
const door = await frontDoor(world)
const as = async ({ worker, role, team }: (typeof people)['manager']) => door.signedIn(worker, role, team)
const may = 'from=2026-05-01&until=2026-05-31'
const measures = [...pathways.measures.values()]
const figureOn = (page: string) => saying(page, '.tl-figure__value')

test('the catalogue says of every measure what it means, who is left out, and whether its source was checked', async () => {
  const page = await (await as(people.manager)).get('/measures')
  await valid(page.body, 'measures')
  for (const { name, meaning } of measures)
    assert.ok(saying(page.body).includes(name) && saying(page.body).includes(meaning.slice(0, 40)), name)
  assert.match(saying(page.body), /Unchecked default/)
  assert.match(saying(page.body), /Overdue now: 4/)
})

test('every measure opens divided in every way, and each page is sound markup', async () => {
  const analyst = await as(people.analyst)
  for (const measure of measures) {
    for (const by of ['', ...measure.by.map(({ id }) => id)]) {
      const page = await analyst.get(`/measures/${measure.id}?${may}&by=${by}`)
      assert.equal(page.statusCode, 200, `${measure.id} by ${by}`)
      await valid(page.body, `${measure.id} by ${by}`)
    }
  }
})

test('the number on the page, the rows of its list and the rows of its spreadsheet are the same, for every measure and part', async () => {
  const manager = await as(people.manager)
  for (const [at, measure] of measures.entries()) {
    // Each way of dividing is tried with some measure; every measure with two of them.
    for (const by of new Set([measure.by[at % measure.by.length]!, measure.by[1]!])) {
      const page = await manager.get(`/measures/${measure.id}?${may}&by=${by.id}`)
      const links = [...page.body.matchAll(/href="([^"]*\/list[^"]*)"[^>]*>(?:See all |The )?(\d+)/g)].map(
        ([, href, n]) => ({ href: href!.replaceAll('&amp;', '&'), n: Number(n) }),
      )
      for (const { href, n } of links) {
        assert.equal(rowsOn((await manager.get(href)).body).length, n, href)
        const file = await manager.get(`${href}&format=xlsx`)
        assert.equal((await rowsOfFile(file.rawPayload)).length, n, href)
      }
    }
  }
})

test('a figure never varies with its reader; what a reader may not open is a masked row that says whom to ask', async () => {
  const [worker, divisional] = [await as(people.worker), await as(people.divisional)]
  const address = `/measures/missing_episodes?${may}`
  assert.equal(figureOn((await worker.get(address)).body), figureOn((await divisional.get(address)).body))
  const list = (await worker.get(`/measures/missing_episodes/list?${may}`)).body
  assert.equal(rowsOn(list).length, 5)
  assert.match(saying(list), /Restricted record: ask Dee Divisional/)
  assert.doesNotMatch(list, /=Dee/)
  assert.match((await divisional.get(`/measures/missing_episodes/list?${may}`)).body, new RegExp(`Dee Invented`))
  const file = await worker.get(`/measures/missing_episodes/list?${may}&format=csv`)
  assert.doesNotMatch(file.body, /=Dee/)
  assert.match(file.body, /Restricted record: ask Dee Divisional/)
})

test('who sees no children sees figures with small counts suppressed, and no way to a list', async () => {
  for (const person of [people.councillor, people.member, people.chief, people.partner]) {
    const visitor = await as(person)
    const page = await visitor.get('/measures/missing_children?month=2026-05&by=team')
    await valid(page.body, person.role)
    assert.equal(figureOn(page.body), 'Suppressed')
    assert.doesNotMatch(page.body, /href="[^"]*\/lists?[?"]/)
    for (const { id } of measures) {
      assert.equal((await visitor.get(`/measures/${id}/list?${may}`)).statusCode, 403)
      assert.doesNotMatch(
        (await visitor.get(`/measures/${id}?${may}`)).body,
        new RegExp(Object.values(children).join('|')),
      )
    }
    assert.match((await visitor.get('/measures/missing_children?format=csv&month=2026-05')).body, /Suppressed/)
  }
})

test('an exact period cannot be chosen by who sees totals, since two that differ by a day would give the day away', async () => {
  const page = await (await as(people.councillor)).get('/measures/missing_episodes?from=2026-05-01&until=2026-05-30')
  assert.match(saying(page.body, 'main'), /Missing episodes, June 2026/)
})

test('the month’s figure is looked at from another day and with earlier knowledge', async () => {
  const manager = await as(people.manager)
  const then = await manager.get('/measures/missing_episodes?today=2026-05-15&known=2026-05-15T12:00:00.000Z')
  assert.match(saying(then.body, '.tl-figure__sentence'), /^2 in May 2026 so far\./)
  assert.match(saying(then.body, '.tl-view'), /15 May 2026/)
})

test('children and episodes are separate lines, and “improving” is said only by its rule', async () => {
  const page = await (await as(people.analyst)).get('/measures/missing_episodes')
  const drawn = page.body.slice(page.body.indexOf('tl-chart__drawing'))
  assert.match(drawn, />Children</)
  assert.match(drawn, />Episodes</)
  const said = saying(page.body, '.tl-chart__notes')
  assert.doesNotMatch(said, /improving|worsening/)
  assert.match(said, /^Episodes: Too few months to say which way it is going: 2 of the 12 needed\./)
})

test('a month that is not over says so beside whole ones, with what may still come to be in time', async () => {
  const manager = await as(people.manager)
  const page = (await manager.get('/measures/interviews_in_time?today=2026-05-29')).body
  assert.match(saying(page, '.tl-figure__sentence'), /^1 of 4 in May 2026 so far\. One of the rest is still in time\./)
  const said = saying(page, '.tl-chart__sentence')
  assert.match(said, /^0% in April 2026\. So far in May 2026: 25%\. Not done yet, and still in time: 1 of May 2026\./)
  assert.equal(rowsOn(page, '.tl-chart__numbers').at(-1)![0], 'May 2026 so far')
  const over = (await manager.get(`/measures/interviews_in_time?${may}&today=2026-06-01`)).body
  assert.match(saying(over, '.tl-figure__sentence'), /^1 of 4 in May 2026\. Placed/)
})

test('episodes from home and from care are lines of their own, and sum to the whole', async () => {
  const page = (await (await as(people.analyst)).get(`/measures/missing_episodes?${may}&by=missing_from`)).body
  await valid(page, 'by where from')
  assert.deepEqual(
    rowsOn(page, '#parts').map(([from, n]) => [from, n!.replace(/ in the list.*/, '')]),
    [
      ['Home', '4'],
      ['Care', '1'],
    ],
  )
  const parted = page.slice(page.indexOf('trend-missing_episodes-by-caption'))
  assert.match(parted, />Home</)
  assert.match(parted, />Care</)
  assert.deepEqual(rowsOn(`<main><div id="n">${parted}</div></main>`, '#n').at(-1), ['May 2026', '4', '1'])
})

test('how many of the missing children went again is a share of children, and its list says who', async () => {
  const manager = await as(people.manager)
  const page = (await manager.get(`/measures/repeat_missing_share?${may}`)).body
  assert.match(saying(page, '.tl-figure__sentence'), /^1 of 3 in May 2026\./)
  assert.match(saying(page), /The 1 that went missing again/)
  const list = (await manager.get(`/measures/repeat_missing_share/list?${may}&rows=well`)).body
  assert.deepEqual(
    rowsOn(list).map(([, , as]) => as),
    ['Went missing again'],
  )
})

test('seven months below the mean are an improvement that the page says, with its limits', async () => {
  const flo = await world.child('Flo')
  const twice = [5, 3, 4, 6, 4, 5, 3, 4, 5, 3, 4, 2, 2, 3, 1, 2, 3, 1, 2, 3]
  for (const [at, times] of twice.entries()) {
    const month = `${2024 + Math.floor((at + 7) / 12)}-${String(((at + 7) % 12) + 1).padStart(2, '0')}`
    for (let n = 1; n <= times; n += 1)
      await world.missing(flo, `${month}-0${n} 20:00`, `${month}-0${n} 23:00`, { recordedAt: `${month}-10T09:00:00Z` })
  }
  const page = (await (await as(people.analyst)).get('/measures/missing_episodes?from=2026-03-01&until=2026-03-31'))
    .body
  await valid(page, 'a judged trend')
  assert.match(
    saying(page, '.tl-chart__notes'),
    /^Episodes: It is improving: the last 9 months are all below the mean of 4\..*The lines across are of episodes: mean 4, upper limit 8\.1, no lower limit that it could pass, by the months from August 2024 to July 2025\.$/,
  )
  assert.match(page, />Upper limit</)
  const councillor = (await (await as(people.councillor)).get('/measures/missing_episodes?month=2026-03')).body
  assert.match(saying(councillor, '.tl-chart__notes'), /not said, since some of its months are not shown/)
  assert.doesNotMatch(councillor, /Upper limit|mean of/)
})

test('where one who is left out would be the difference, those counted beside them are not shown either', async () => {
  const below = { key: 'figures.suppress_below', value: '2', from: day('2026-01-01'), why: 'For this test' }
  await world.save(setting, [authoritySubject], below)
  const address = '/measures/missing_length?month=2026-05'
  assert.match(saying((await (await as(people.manager)).get(address)).body), /Left out: 1: not ended yet/)
  const [page, file] = await Promise.all(
    [address, `${address}&format=csv`].map(async (one) => (await as(people.councillor)).get(one)),
  )
  assert.equal(figureOn(page!.body), 'Suppressed')
  assert.match(saying(page!.body), /Fewer than 2 in one of its parts, or left out of it/)
  assert.match(file!.body, /May 2026,Suppressed,Suppressed,Suppressed/)
})
