import { Hono } from 'hono';
import type { Env } from '#kernel/house';
import { cards } from './cards/routes.tsx';
import { delegation } from './delegation/routes.tsx';
import { departure } from './departure/routes.tsx';
import { feeds } from './feeds/routes.tsx';
import { following } from './following/routes.tsx';
import { personalDataRoutes } from './personal-data/routes.tsx';
import { provider } from './provider/routes.tsx';
import { entrance } from './routes/entrance.tsx';
import { guest } from './routes/guest.tsx';
import { invitation } from './routes/invitation.tsx';
import { keeping } from './routes/keeping.tsx';
import { mine } from './routes/mine.tsx';
import { secondFactor } from './second-factor/routes.tsx';

export const routes = new Hono<Env>();

for (const part of [
  entrance,
  invitation,
  mine,
  keeping,
  guest,
  secondFactor,
  provider,
  delegation,
  personalDataRoutes,
  cards,
  departure,
  following,
  feeds,
])
  routes.route('/', part);
