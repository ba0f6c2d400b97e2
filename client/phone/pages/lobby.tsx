/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { say } from '../../../shared/kernel/text.ts'
import { markOf } from '../../../shared/people/marks.ts'
import { personName, tableName } from '../../words/names.ts'
import { type Inside, tableOf } from '../inside.ts'
import { TableChoice } from '../parts/table-choice.tsx'

/** Before the first step: who I am, where I sit, what for. */
export function Lobby({ inside }: { inside: Inside }) {
  const { words, lang, view, you, send } = inside
  const [choosing, setChoosing] = useState(false)
  const table = tableOf(inside)
  const free = view.workshop.seating === 'choose' && !you.turn
  return (
    <main class="phase stack">
      <section class="say-it">
        <h1>{words.lobby.title}</h1>
        <p class="soft" dir="auto">
          {say(view.workshop.title, lang)}
        </p>
      </section>
      {you.participant && (
        <section class="sheet seat">
          <p class="soft">{words.lobby.you}</p>
          <p class="big-name">
            {table && <i class={`mark ${markOf(table.index).colour}`} />} {personName(words.shared, you.participant)}
          </p>
          <p>{table ? tableName(words.shared, lang, table) : words.lobby.noTable}</p>
          {free && table && !choosing && (
            <button type="button" class="secondary" onClick={() => setChoosing(true)}>
              {words.lobby.change}
            </button>
          )}
        </section>
      )}
      {free && (choosing || !table) && (
        <TableChoice
          words={words}
          lang={lang}
          tables={Object.values(view.tables).filter((each) => !each.staff)}
          chosen={you.table}
          onChoose={(id) => {
            setChoosing(false)
            void send({ type: 'table/join', table: id })
          }}
        />
      )}
      <Purpose inside={inside} />
    </main>
  )
}

/** What this is for. */
function Purpose({ inside: { lang, view } }: { inside: Inside }) {
  const promise = say(view.workshop.promise, lang)
  return promise ? (
    <p class="say" dir="auto">
      {promise}
    </p>
  ) : null
}
