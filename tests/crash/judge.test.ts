import { describe, expect, it } from 'vitest'
import { judge, type Witness } from './judge.ts'
import { Promises, type Value } from './promises.ts'

const saying = (facts: Record<string, Value>, things: readonly string[] = []): Witness => ({
  name: 'witness',
  tell: (fact) => (fact.startsWith('elsewhere') ? undefined : (facts[fact] ?? null)),
  things,
})

function promising(effects: Record<string, Value>): Promises {
  const promises = new Promises()
  promises.sent(effects)
  promises.kept(effects)
  return promises
}

describe('[DESIGN 1.6] what was acknowledged', () => {
  it('is lost when it is not there, or not as it was acknowledged', () => {
    const promises = promising({ 'note a there': true, 'note a text': 'new' })
    expect(judge(promises, saying({ 'note a there': true, 'note a text': 'new' }))).toEqual({ lost: [], twice: [] })
    expect(judge(promises, saying({ 'note a there': true, 'note a text': 'old' })).lost).toHaveLength(1)
    expect(judge(promises, saying({})).lost).toHaveLength(2)
  })

  it('is lost when a counter stands lower, and applied twice when it stands higher', () => {
    const promises = promising({ revision: 7 })
    expect(judge(promises, saying({ revision: 6 }))).toMatchObject({ lost: [expect.any(String)], twice: [] })
    expect(judge(promises, saying({ revision: 8 }))).toMatchObject({ lost: [], twice: [expect.any(String)] })
  })

  it('may stand as an act under way would leave it, until that act is answered', () => {
    const promises = promising({ revision: 7 })
    promises.sent({ revision: 8 })
    expect(judge(promises, saying({ revision: 8 }))).toEqual({ lost: [], twice: [] })
    expect(judge(promises, saying({ revision: 9 })).twice).toHaveLength(1)
    promises.refused({ revision: 8 })
    expect(judge(promises, saying({ revision: 8 })).twice).toHaveLength(1)
    promises.sent({ revision: 8 })
    promises.kept({ revision: 8 })
    expect(judge(promises, saying({ revision: 7 })).lost).toHaveLength(1)
  })

  it('is not asked of a witness who cannot tell', () => {
    expect(judge(promising({ 'elsewhere x': 1 }), saying({}))).toEqual({ lost: [], twice: [] })
  })
})

describe('[DESIGN 3] one effect', () => {
  it('is broken by what nobody asked for, what was taken back, and what stands twice', () => {
    const promises = promising({ 'ballot a': 'marks' })
    expect(judge(promises, saying({ 'ballot a': 'marks' }, ['ballot a'])).twice).toEqual([])
    expect(judge(promises, saying({ 'ballot a': 'marks' }, ['ballot a', 'ballot a'])).twice).toHaveLength(1)
    expect(judge(promises, saying({ 'ballot a': 'marks' }, ['ballot a', 'ballot b'])).twice).toHaveLength(1)
    promises.sent({ 'ballot a': null, 'ballot b': 'marks' })
    promises.kept({ 'ballot a': null, 'ballot b': 'marks' })
    const both = saying({ 'ballot a': 'marks', 'ballot b': 'marks' }, ['ballot a', 'ballot b'])
    expect(judge(promises, both).twice).toHaveLength(2)
  })

  it('may be there or not while the act that makes it is under way', () => {
    const promises = new Promises()
    promises.sent({ 'note a there': true })
    expect(judge(promises, saying({ 'note a there': true }, ['note a there']))).toEqual({ lost: [], twice: [] })
    expect(judge(promises, saying({}))).toEqual({ lost: [], twice: [] })
    promises.refused({ 'note a there': true })
    expect(judge(promises, saying({ 'note a there': true }, ['note a there'])).twice).toHaveLength(1)
  })

  it('leaves alone what has another writer', () => {
    const promises = promising({ 'note a hidden': true })
    promises.release('note a hidden')
    promises.kept({ 'note a hidden': true })
    expect(judge(promises, saying({ 'note a hidden': false }))).toEqual({ lost: [], twice: [] })
  })
})
