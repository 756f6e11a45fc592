import { Hono } from 'hono';
import type { Env } from '#kernel/house';
import { routes as membership } from './membership/routes.tsx';
import { routes as colleges } from './rotation/college-routes.tsx';
import { routes as rotation } from './rotation/routes.tsx';
import { routes as bodies } from './routes/bodies.tsx';
import { routes as organisations } from './routes/organisations.tsx';
import { routes as people } from './routes/people.tsx';
import { routes as seats } from './routes/seats.tsx';

export const routes = new Hono<Env>()
  .route('/', bodies)
  .route('/', seats)
  .route('/', organisations)
  .route('/', people)
  .route('/', rotation)
  .route('/', colleges)
  .route('/', membership);
