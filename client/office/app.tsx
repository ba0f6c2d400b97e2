import { Redirect, Route, Switch, useParams } from 'wouter'
import { Handle } from './api.ts'
import { BriefPage } from './brief/brief-page.tsx'
import { AccountPage } from './pages/account.tsx'
import { Create } from './pages/create.tsx'
import { Join } from './pages/join.tsx'
import { NewPassword } from './pages/new-password.tsx'
import { SignIn } from './pages/sign-in.tsx'
import { Team } from './pages/team.tsx'
import { WorkshopPage } from './pages/workshop.tsx'
import { Workshops } from './pages/workshops.tsx'
import { NoticeBar } from './parts/notice-bar.tsx'
import { Shell } from './parts/shell.tsx'
import { CentrePresence } from './presence/centre-page.tsx'

/** Every page of the office, by its address. */
export function App() {
  return (
    <>
      <Switch>
        <Route path="/office" component={SignIn} />
        <Route path="/office/start">
          <Join founding />
        </Route>
        <Route path="/office/join">
          <Join founding={false} />
        </Route>
        <Route path="/office/password" component={NewPassword} />
        <Route path="/office/:handle/*?" component={Inside} />
        <Route>
          <Redirect to="/office" replace />
        </Route>
      </Switch>
      <NoticeBar />
    </>
  )
}

function Inside() {
  const { handle } = useParams<{ handle: string }>()
  return (
    <Handle value={handle}>
      <Shell>
        <Switch>
          <Route path="/office/:handle" component={Workshops} />
          <Route path="/office/:handle/new" component={Create} />
          <Route path="/office/:handle/account" component={AccountPage} />
          <Route path="/office/:handle/team" component={Team} />
          <Route path="/office/:handle/presence" component={CentrePresence} />
          <Route path="/office/:handle/w/:workshop/:tab?/:phase?" component={WorkshopPage} />
          <Route path="/office/:handle/brief/:brief" component={BriefPage} />
          <Route>
            <Redirect to={`/office/${handle}`} replace />
          </Route>
        </Switch>
      </Shell>
    </Handle>
  )
}
