import { brackets, inBracket } from '../../../shared/attendance/brackets.ts'
import { questions } from '../../../shared/attendance/question.ts'
import { type AnswerIcon, answerIcons } from '../../ui/attendance-icons.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { AttendanceWords } from '../../words/attendance.fr.ts'
import { type Counts, isSmall } from './counts.ts'

defineIcons(answerIcons)

/** A count; one so small that it may be somebody's bears a mark that the page explains. */
export function Count({ value, words }: { value: number; words: AttendanceWords }) {
  return (
    <span className="figures" data-small={isSmall(value) || undefined} title={isSmall(value) ? words.small : undefined}>
      {value}
    </span>
  )
}

/** One question: each answer with its bar, phones and paper apart and together. Ages are added up into brackets beneath. */
export function QuestionFigure({ counts, words }: { counts: Counts; words: AttendanceWords }) {
  const { question, phones, paper, both } = counts
  const { name, title, choices } = words.asked.questions[question]
  const withPaper = paper.people > 0
  const most = Math.max(1, ...questions[question].map((choice) => both.counts[choice] ?? 0))
  const share = (count: number): string => `${(count / most) * 100}%`
  return (
    <section className="sheet counted">
      <table>
        <caption>
          <h3>{name}</h3>
          <span className="soft">{title}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {words.columns.answer}
            </th>
            {withPaper && <th scope="col">{words.columns.phones}</th>}
            {withPaper && <th scope="col">{words.columns.paper}</th>}
            <th scope="col">{withPaper ? words.columns.both : words.people}</th>
          </tr>
        </thead>
        <tbody>
          {questions[question].map((choice) => {
            const [onPhones, written] = [phones.counts[choice] ?? 0, paper.counts[choice] ?? 0]
            return (
              <tr key={choice}>
                <th scope="row">
                  <span className="answer">
                    <g-icon name={`${question}-${choice}` as AnswerIcon} />
                    {(choices as Readonly<Record<string, string>>)[choice]}
                  </span>
                </th>
                <td className="bar-cell" aria-hidden="true">
                  <i className="bar" style={{ inlineSize: share(onPhones) }} />
                  <i className="bar paper" style={{ inlineSize: share(written) }} />
                </td>
                {withPaper && (
                  <td>
                    <Count value={onPhones} words={words} />
                  </td>
                )}
                {withPaper && (
                  <td>
                    <Count value={written} words={words} />
                  </td>
                )}
                <td>
                  <b>
                    <Count value={onPhones + written} words={words} />
                  </b>
                </td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {words.answered}
            </th>
            {withPaper && <td className="figures">{phones.people}</td>}
            {withPaper && <td className="figures">{paper.people}</td>}
            <td className="figures">{both.people}</td>
          </tr>
        </tfoot>
      </table>
      {question === 'age' && <Brackets counts={counts} words={words} />}
    </section>
  )
}

function Brackets({ counts, words }: { counts: Counts; words: AttendanceWords }) {
  return (
    <div className="brackets">
      {(['programme', 'esf'] as const).map((funder) => (
        <div key={funder}>
          <h4>{words.brackets[funder]}</h4>
          <dl>
            {Object.entries(brackets[funder]).map(([bracket, ages]) => (
              <div key={bracket}>
                <dt>{words.brackets[bracket as keyof AttendanceWords['brackets']]}</dt>
                <dd>
                  <Count value={inBracket(counts.both, ages)} words={words} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  )
}
