import { Hono } from 'hono';
import type { Env } from '#kernel/house';
import { routes as contact } from './contact/routes.tsx';
import { routes as contactList } from './contact-list/routes.tsx';
import { routes as directory } from './directory/routes.tsx';
import { routes as drawing } from './drawing/routes.tsx';
import { routes as membership } from './membership/routes.tsx';
import { routes as open } from './open/routes.tsx';
import { routes as photograph } from './photograph/routes.tsx';
import { routes as reforms } from './reform/routes.tsx';
import { routes as acts } from './reform/routes-acts.tsx';
import { routes as colleges } from './rotation/college-routes.tsx';
import { routes as rotation } from './rotation/routes.tsx';
import { routes as bodies } from './routes/bodies.tsx';
import { routes as organisations } from './routes/organisations.tsx';
import { routes as people } from './routes/people.tsx';
import { routes as seats } from './routes/seats.tsx';
import { routes as terms } from './terms/routes.tsx';

export const routes = new Hono<Env>();
for (const part of [
  bodies,
  seats,
  organisations,
  people,
  photograph,
  contactList,
  contact,
  directory,
  drawing,
  membership,
  open,
  acts,
  reforms,
  colleges,
  rotation,
  terms,
])
  routes.route('/', part);
