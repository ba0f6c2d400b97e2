import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { LangChoice } from './lang-choice.tsx'

/** A page before the office: one sheet of paper with one thing to do. */
export function Gate({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="office gate">
      <header className="top">
        <Brand />
        <span className="fill" />
        <LangChoice />
      </header>
      <main>
        <div className="sheet narrow stack">
          <h1>{title}</h1>
          <p className="soft">{lead}</p>
          {children}
        </div>
      </main>
    </div>
  )
}
