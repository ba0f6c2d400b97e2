import { type ReactNode, useEffect, useState } from 'react'
import type { Lang } from '../../../shared/kernel/text.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { Newsroom } from './news.ts'
import { newsWords } from './news-words.ts'

/** How long news are gathered before they are said: never more often, ms. */
const gatherMs = 4000

/** What others do on the wall, said politely to who hears the page instead of seeing it; the focus stays where it is. */
export function SpokenNews({ open, lang, words }: { open: OpenWall; lang: Lang; words: WallWords }): ReactNode {
  const [said, setSaid] = useState({ text: '', nth: 0 })
  useEffect(() => {
    const newsroom = new Newsroom(open.link.records, () => open.link.own())
    const timer = setInterval(() => {
      const news = newsroom.take()
      if (news.length > 0) setSaid(({ nth }) => ({ text: newsWords(news, open.board, lang, words), nth: nth + 1 }))
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
