import { type ReactNode, useEffect, useState } from 'react'
import { type Lang, say } from '../../../shared/kernel/text.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { type News, Newsroom } from './news.ts'

/** How long news are gathered before they are said: never more often, ms. */
const gatherMs = 4000

/** What others do on the wall, said politely to who hears the page instead of seeing it; the focus stays where it is. */
export function SpokenNews({ open, lang, words }: { open: OpenWall; lang: Lang; words: WallWords }): ReactNode {
  const [said, setSaid] = useState({ text: '', nth: 0 })
  useEffect(() => {
    const newsroom = new Newsroom(open.link.records, () => open.link.own())
    const timer = setInterval(() => {
      const news = newsroom.take()
      if (news) setSaid(({ nth }) => ({ text: sentences(news, open, lang, words), nth: nth + 1 }))
    }, gatherMs)
    return () => {
      clearInterval(timer)
      newsroom.close()
    }
  }, [open, lang, words])
  return (
    <p className="visually-hidden" role="status" data-news>
      {/* A new element each time: the same words are said again when they are true again. */}
      <span key={said.nth}>{said.text}</span>
    </p>
  )
}

function sentences({ added, removed, zones, themes }: News, open: OpenWall, lang: Lang, words: WallWords): string {
  const { news } = words
  const { matter, template } = open.board
  const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, one) => sum + one, 0)
  /** Where all went to one place, its name is said; otherwise how many went. */
  const placed = (counts: ReadonlyMap<string, number>, nameOf: (id: string) => string): string => {
    const [only, more] = counts.keys()
    const name = only !== undefined && more === undefined ? nameOf(only) : ''
    return counts.size === 0 ? '' : name ? news.into(total(counts), name) : news.elsewhere(total(counts))
  }
  const zoneName = (id: string): string => {
    const zone = template.zones.find((one) => one.id === id)
    return zone ? say(zone.label, lang) : ''
  }
  return [
    added > 0 ? words.list.arrived(added) : '',
    placed(zones, zoneName),
    placed(themes, (id) => matter.records.get(id)?.text ?? ''),
    removed > 0 ? news.removed(removed) : '',
  ]
    .filter((one) => one !== '')
    .join(' ')
}
