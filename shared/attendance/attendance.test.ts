import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SessionId } from '../kernel/ids.ts'
import { audiencesOf } from '../testing/audiences.ts'
import { type Cast, cast } from '../testing/cast.ts'
import { snapshot } from '../testing/snapshot.ts'
import { smallKit, World } from '../testing/world.ts'
import { viewOf } from '../views/view.ts'
import { youView } from '../views/you.ts'
import { type State, volatile } from '../workshop/state.ts'
import type { Counter } from './asked.ts'
import { batchOf, told, untold } from './counter.ts'
import { fits, type Question, questionIds, questions, takesMany } from './question.ts'

type Answer = { readonly question: Question; readonly choices: readonly string[] }

/** An answer to a question. */
const arbAnswerTo = (question: Question): fc.Arbitrary<Answer> =>
  (takesMany(question)
    ? fc.oneof(
        fc.constant<string[]>(['none']),
        fc.subarray(
          questions[question].filter((choice) => choice !== 'none'),
          { minLength: 1 },
        ),
      )
    : fc.constantFrom<string>(...questions[question]).map((choice) => [choice])
  ).map((choices) => ({ question, choices }))

/** A room: each person's answers, some questions skipped. */
const arbRoom = fc.array(
  fc.tuple(...questionIds.map((question) => fc.option(arbAnswerTo(question), { nil: undefined, freq: 4 }))),
  { minLength: 2, maxLength: 14 },
)

const give = ({ world }: Cast, by: SessionId, { question, choices }: Answer) =>
  world.send(by, { type: 'attendance/give', question, choices: [...choices] })

/** What a server would store of a state. */
const stored = (state: State): string =>
  snapshot(state)
    .split('\n')
    .filter((line) => !volatile.has(line.slice(0, line.indexOf(' ')) as never))
    .join('\n')

/** Everybody answers in turn; what was stored after each answer, what each was told, and then the close. */
function play(room: readonly (readonly (Answer | undefined)[])[]): { readonly steps: string[]; readonly end: State } {
  const it = cast(room.length)
  it.world.goTo(it.staff, 'welcome')
  const steps: string[] = []
  for (const [who, answers] of room.entries())
    for (const answer of answers) {
      const by = it.phones[who]
      if (!answer || !by) continue
      const told = give(it, by, answer)
      steps.push(`${told.ok} ${told.ok && told.value.result}\n${stored(it.world.state)}`)
    }
  while (it.world.stage.status === 'running')
    it.world.does(it.staff, { type: 'stage/advance', revision: it.world.stage.revision, to: 'phase' })
  return { steps, end: it.world.state }
}

describe('[S4] attendance', () => {
  it('two residents of a room who swap their answers leave the same rows, byte for byte', () => {
    fc.assert(
      fc.property(arbRoom, fc.nat(), fc.nat(), fc.constantFrom(...questionIds), (room, a, b, question) => {
        const at = questionIds.indexOf(question)
        const who = room.flatMap((answers, person) => (answers[at] ? [person] : []))
        const [one, other] = [who[a % Math.max(1, who.length)], who[b % Math.max(1, who.length)]]
        const swapped = room.map((answers, person) =>
          answers.map((answer, i) => {
            if (i !== at || (person !== one && person !== other)) return answer
            return room[(person === one ? other : one) ?? person]?.[i]
          }),
        )
        const [before, after] = [play(room), play(swapped)]
        expect(stored(after.end)).toBe(stored(before.end))
        // Within one batch, not even a copy of the disk taken at any instant tells the two apart.
        const together =
          one !== undefined &&
          other !== undefined &&
          Math.floor(who.indexOf(one) / batchOf) === Math.floor(who.indexOf(other) / batchOf)
        if (together) expect(after.steps).toEqual(before.steps)
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('counts every answer once, in whole batches until the close', () => {
    fc.assert(
      fc.property(arbRoom, (room) => {
        const { steps, end } = play(room)
        for (const step of steps)
          for (const line of step.split('\n').filter((row) => row.startsWith('attendance ')))
            expect((JSON.parse(line.slice(line.indexOf('{'))) as Counter).people % batchOf).toBe(0)
        for (const question of questionIds) {
          expect(end.attendance.has(untold(question))).toBe(false)
          const given = room.flatMap((answers) => answers.filter((answer) => answer?.question === question))
          const counter = end.attendance.get(question)
          expect(counter?.people ?? 0).toBe(given.length)
          for (const choice of questions[question])
            expect(counter?.counts[choice] ?? 0).toBe(given.filter((one) => one?.choices.includes(choice)).length)
        }
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  it('nobody hears of an answer before its batch: of one’s own, only that the question was answered', () => {
    const it = cast(9)
    it.world.goTo(it.staff, 'welcome')
    const all = () => audiencesOf(it.world.state).map((audience) => JSON.stringify(viewOf(it.world.state, audience)))
    const yours = () => it.phones.map((phone) => JSON.stringify({ ...youView(it.world.state, phone), answered: [] }))
    const [before, you] = [all(), yours()]
    for (const phone of it.phones.slice(0, 4)) give(it, phone, { question: 'age', choices: ['from16'] })
    expect(all()).toEqual(before)
    expect(yours()).toEqual(you)
    expect(youView(it.world.state, it.phones[0] as string).answered).toEqual(['age'])
    give(it, it.phones[4] as SessionId, { question: 'age', choices: ['from55'] })
    for (const phone of it.phones.slice(5)) give(it, phone, { question: 'age', choices: ['under16'] })
    // A full batch is written; nobody is told before the next one is full.
    expect(it.world.state.attendance.get(untold('age'))?.people).toBe(5)
    expect(all()).toEqual(before)
    const tenth = it.world.join('t1').session
    it.phones.push(tenth)
    const seated = all()
    give(it, tenth, { question: 'age', choices: ['under16'] })
    expect(told(it.world.state)).toEqual([
      ['age', { people: 5, counts: { under16: 0, from16: 4, from18: 0, from26: 0, from30: 0, from55: 1 } }],
    ])
    // The panel hears how many, phones and the projection nothing.
    expect(all().filter((view, i) => view !== seated[i])).toHaveLength(1)
  })

  it('what is told grows by whole batches, and at the close by one at least: no difference is the answer of a few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 24 }), (people) => {
        const it = cast(people)
        it.world.goTo(it.staff, 'welcome')
        const seen = [0]
        const look = () => seen.push(told(it.world.state)[0]?.[1].people ?? 0)
        for (const phone of it.phones) {
          give(it, phone, { question: 'status', choices: ['resident'] })
          look()
        }
        while (it.world.stage.status === 'running')
          it.world.does(it.staff, { type: 'stage/advance', revision: it.world.stage.revision, to: 'phase' })
        look()
        expect(seen.at(-1)).toBe(people)
        for (const [i, count] of seen.entries()) {
          const grown = count - (seen[i - 1] ?? 0)
          expect(grown === 0 || grown >= batchOf).toBe(true)
        }
      }),
    )
  }, 60_000)

  it('a person counts once a question, whatever they send again; a turn on a shared tablet counts as anybody', () => {
    const it = cast(1)
    const [phone, tablet] = [it.phones[0] as SessionId, it.hosts[0] as SessionId]
    expect(give(it, phone, { question: 'gender', choices: ['woman'] }).ok).toBe(true)
    expect(give(it, phone, { question: 'gender', choices: ['man'] }).ok).toBe(true)
    expect(give(it, tablet, { question: 'gender', choices: ['man'] }).ok).toBe(false)
    it.world.does(tablet, { type: 'turn/begin', participant: it.world.id(), back: null, code: '1-2-3' })
    expect(give(it, tablet, { question: 'gender', choices: ['other'] }).ok).toBe(true)
    expect(it.world.state.arrivals.get('gender')).toEqual({
      people: 2,
      counts: { woman: 1, man: 0, other: 1, unsaid: 0 },
    })
  })

  it('what is not asked, is no answer, or comes after the end is refused without a word of it', () => {
    const world = new World({ ...smallKit, attendance: { questions: ['age'], kind: null, streets: [], map: null } })
    const [staff, { session }] = [world.staff(), world.join('t1')]
    const say = (question: Question, ...choices: string[]) => {
      const decided = world.send(session, { type: 'attendance/give', question, choices })
      return decided.ok ? 'ok' : decided.error
    }
    expect(say('gender', 'woman')).toMatchObject({ code: 'attendance/not-asked' })
    expect(say('age', 'from16', 'from18')).toMatchObject({ code: 'attendance/choice' })
    expect(JSON.stringify(say('age', 'canary'))).not.toContain('canary')
    world.goTo(staff, 'closing')
    world.does(staff, { type: 'stage/advance', revision: world.stage.revision, to: 'phase' })
    expect(say('age', 'from16')).toMatchObject({ code: 'attendance/not-asked' })
  })

  it('"never before" stands alone among the workshops that somebody went to', () => {
    expect(fits('before', ['none'])).toBe(true)
    expect(fits('before', ['needs', 'ideas'])).toBe(true)
    expect(fits('before', ['none', 'ideas'])).toBe(false)
    expect(fits('before', [])).toBe(false)
    expect(fits('before', ['ideas', 'ideas'])).toBe(false)
  })
})
