import { Link } from 'wouter'
import type { WallLine } from '../../../shared/api/office/wall.ts'
import { useHandle, useLoad } from '../api.ts'
import { useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { Failed } from '../parts/failed.tsx'
import { wallFileUrl } from './file-url.ts'
import { WallPage } from './wall-page.tsx'
import { usePrintsWords } from './words.ts'

/** All walls of a workshop, each in small; one of them opened. */
export function WallsTab({ detail, open }: Pick<TabProps, 'detail'> & { open: string | null }) {
  const { lang, of, table: nameOf } = useWords()
  const handle = useHandle()
  const words = usePrintsWords(lang)
  const { data, failed, reload } = useLoad<readonly WallLine[]>(`workshops/${detail.id}/walls`)
  if (!data || !words) return failed && <Failed refusal={failed.refusal} retry={reload} />
  const whose = ({ table }: WallLine): string => {
    const seat = detail.tables.find(({ id }) => id === table)
    return seat ? nameOf(seat) : words.all
  }
  const home = `/office/${handle}/w/${detail.id}/walls`
  const shown = data.find(({ wall }) => wall === open)
  if (shown)
    return <WallPage line={shown} title={`${of(shown.title)} · ${whose(shown)}`} {...{ detail, words, home, reload }} />
  const phases = Map.groupBy(data, ({ phase }) => phase)
  return (
    <div className="stack walls">
      <p className="soft">{words.lead}</p>
      {data.length === 0 && <p className="empty sheet">{words.none}</p>}
      {[...phases].map(([phase, lines]) => (
        <section key={phase} className="stack">
          <h2 dir="auto">{of(lines[0]?.title ?? { fr: '' })}</h2>
          <ul className="wall-grid">
            {lines.map((line) => (
              <li key={line.wall}>
                <Link href={`${home}/${line.wall}`} className="wall-card sheet">
                  {line.notes > 0 ? (
                    <img
                      loading="lazy"
                      alt=""
                      src={wallFileUrl(handle, detail.id, line.wall, { form: 'png', px: '480', lang })}
                    />
                  ) : (
                    <span className="wall-none" />
                  )}
                  <span className="cluster between">
                    <b dir="auto">{whose(line)}</b>
                    <small className="soft">{line.notes > 0 ? words.ideas(line.notes) : words.empty}</small>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
