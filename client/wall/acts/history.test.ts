import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Deed, History, ownWords, type Step } from './history.ts'

const act = (name: string): Deed => ({ what: 'act', act: name })
const added = (id: string): Deed => ({ what: 'added', notes: [{ id, text: id, zone: null, level: null }] })

describe('what a device did on a wall', () => {
  it('is taken back in the reverse of its order, and done again in it, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.boolean()), { minLength: 1, maxLength: 12 }), (names) => {
        const history = new History()
        const steps: Deed[][] = []
        for (const [name, joined] of names) {
          history.did(act(name), joined)
          if (joined && steps.length > 0) steps.at(-1)?.push(act(name))
          else steps.push([act(name)])
        }
        const back: Step[] = []
        while (history.state.get().canUndo) back.push(history.back() ?? [])
        expect(back).toEqual(steps.toReversed())
        const again: Step[] = []
        while (history.state.get().canRedo) again.push(history.again((deed) => deed) ?? [])
        expect(again).toEqual(steps)
      }),
    )
  })

  it('words that are added anew are what the next undo takes back', () => {
    const history = new History()
    history.did(added('one'))
    history.back()
    history.again((deed) => (deed.what === 'added' ? added('two') : deed))
    expect(history.back()).toEqual([added('two')])
  })

  it('what lays a new idea belongs to its adding, and to nothing once that is taken back', () => {
    const history = new History()
    history.did(added('one'))
    history.did(act('later'))
    expect(history.completed('one', act('laid'))).toBe(true)
    expect(history.back()).toEqual([act('later')])
    expect(history.back()).toEqual([added('one'), act('laid')])
    expect([history.stands('one'), history.completed('one', act('laid'))]).toEqual([false, false])
  })

  it('is done again without what completed it, which belonged to words that are added anew', () => {
    const history = new History()
    history.did(act('frame'))
    history.did(added('one'), true)
    history.completed('one', act('arrow'))
    expect(history.back()).toEqual([act('frame'), added('one'), act('arrow')])
    expect(history.again((deed) => (deed.what === 'added' ? added('two') : deed))).toEqual([act('frame'), added('two')])
  })

  it('words are its own until somebody else writes, on the wall or still on their way', () => {
    const deed = { from: 'un banc', to: 'deux bancs' }
    expect(['un banc', 'deux bancs', 'trois bancs'].map((says) => ownWords(deed, says, undefined))).toEqual([
      true,
      true,
      false,
    ])
    expect([ownWords(deed, 'un banc', 'deux bancs'), ownWords(deed, 'un banc', 'trois bancs')]).toEqual([true, false])
  })

  it('a new deed ends what could be redone', () => {
    const history = new History()
    history.did(act('one'))
    history.back()
    history.did(act('two'))
    expect([history.again((deed) => deed), history.state.get()]).toEqual([null, { canUndo: true, canRedo: false }])
  })
})
