import type { ReactNode } from 'react'
import './face.css'

/** The place of a face: it fills its parent, and what it holds measures itself by it. */
export function FaceFrame({ className, children }: { className: string; children: ReactNode }): ReactNode {
  return (
    <section className="face dotted">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div className={`face-in ${className}`} tabIndex={0}>
        {children}
      </div>
    </section>
  )
}

/** What stands there until there is something to show. */
export function FaceWait({ title, text }: { title: string; text: string }): ReactNode {
  return (
    <FaceFrame className="face-wait">
      <h2 className="face-title">{title}</h2>
      <p className="soft">{text}</p>
    </FaceFrame>
  )
}
