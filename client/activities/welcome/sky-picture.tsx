import type { ReactNode } from 'react'

/** Shares of the room by weather, 0–1 each. */
export type Shares = Readonly<Record<string, number>>

const cloudAt = [
  [300, 120, 1],
  [470, 90, 0.8],
  [150, 175, 0.85],
  [420, 190, 1.05],
  [250, 225, 0.75],
  [520, 235, 0.9],
] as const

/** One sky for the whole room: as much sun, cloud, rain or snow in it as there are people who feel so. Words and numbers stand beside. */
export function SkyPicture({ shares }: { shares: Shares }): ReactNode {
  const of = (id: string): number => shares[id] ?? 0
  const light = Math.min(1, of('sun') + 0.7 * of('clearing') + 0.5 * of('rainbow') + 0.3 * of('snow'))
  const clouds = Math.round(
    Math.min(1, (of('cloud') + of('rain') + of('storm') + 0.6 * of('clearing')) * 1.3) * cloudAt.length,
  )
  const shown = cloudAt.slice(0, Math.max(clouds, of('rain') + of('storm') > 0 ? 2 : 0))
  return (
    <svg className="sky-picture" preserveAspectRatio="xMidYMid slice" viewBox="0 0 640 460" aria-hidden="true">
      <defs>
        <linearGradient id="sky-light" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={light > 0.5 ? '#bfe0f6' : '#c9d3dc'} />
          <stop offset="1" stopColor={light > 0.5 ? '#fdf3d3' : '#ece7dc'} />
        </linearGradient>
      </defs>
      <rect width="640" height="460" fill="url(#sky-light)" />
      {of('rainbow') > 0 && (
        <g fill="none" strokeWidth={5 + 26 * of('rainbow')} opacity={0.5 + 0.4 * of('rainbow')}>
          {['#c8371f', '#f4b63a', '#1f7a45', '#1a6296', '#6a3fa0'].map((colour, i) => (
            <circle key={colour} cx="330" cy="450" r={330 - i * (5 + 26 * of('rainbow'))} stroke={colour} />
          ))}
        </g>
      )}
      {of('sun') + of('clearing') > 0 && <Sun size={34 + 70 * Math.sqrt(of('sun') + 0.6 * of('clearing'))} />}
      {of('wind') > 0 && (
        <g fill="none" stroke="#5d7f96" strokeWidth="7" strokeLinecap="round" opacity=".75">
          {[0, 1, 2, 3].slice(0, 1 + Math.round(3 * of('wind') * 2)).map((i) => (
            <path key={i} d={`M${40 + i * 90} ${285 + i * 22}q70 -26 140 0t130 -8q34 -14 22 -34t-36 -4`} />
          ))}
        </g>
      )}
      {shown.map(([x, y, size], i) => (
        <g key={x} transform={`translate(${x} ${y}) scale(${size})`}>
          <path
            d="M-70 34a34 34 0 0 1 6-67a46 46 0 0 1 88-8a38 38 0 0 1 44 75z"
            fill={i < shown.length * (of('rain') + of('storm')) ? '#8d99a6' : '#fffdf8'}
            stroke="rgb(60 45 20 / .12)"
            strokeWidth="2"
          />
        </g>
      ))}
      <Falling kind="rain" count={Math.round(40 * Math.min(1, of('rain') * 2))} />
      <Falling kind="snow" count={Math.round(36 * Math.min(1, of('snow') * 2))} />
      {of('storm') > 0 &&
        shown
          .slice(0, 1 + Math.round(2 * of('storm')))
          .map(([x, y]) => (
            <path
              key={x}
              d={`M${x} ${y + 36}l-26 52h22l-16 48l48 -64h-24l18 -36z`}
              fill="#f4b63a"
              stroke="#8a5a00"
              strokeWidth="2.5"
              strokeLinejoin="round"
            />
          ))}
      <path d="M0 400q150 -56 330 -16t310 -30v106H0z" fill="#b9d8b4" />
      <path d="M0 430q190 -40 360 -6t280 -14v50H0z" fill="#8fbf92" />
    </svg>
  )
}

function Sun({ size }: { size: number }): ReactNode {
  return (
    <g transform="translate(165 175)" stroke="#f4b63a" strokeWidth="9" strokeLinecap="round">
      {Array.from({ length: 12 }, (_, i) => (
        <line key={i} x1={size * 1.22} x2={size * 1.5} y1="0" y2="0" transform={`rotate(${i * 30})`} />
      ))}
      <circle r={size} fill="#f9cf6b" stroke="none" />
    </g>
  )
}

/** Drops or flakes, spread evenly and always in the same places: nothing flickers. */
function Falling({ kind, count }: { kind: 'rain' | 'snow'; count: number }): ReactNode {
  return (
    <g stroke="#4f7fa6" strokeWidth="4" strokeLinecap="round" fill="#fff">
      {Array.from({ length: count }, (_, i) => {
        const [x, y] =
          kind === 'rain'
            ? [90 + ((i * 137) % 480), 235 + ((i * 71) % 130)]
            : [30 + ((i * 163) % 590), 60 + ((i * 97) % 330)]
        return kind === 'rain' ? (
          <line key={i} x1={x} y1={y} x2={x - 6} y2={y + 20} />
        ) : (
          <circle key={i} cx={x} cy={y} r={3.5 + (i % 3)} stroke="none" />
        )
      })}
    </g>
  )
}
