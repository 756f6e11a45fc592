import { Hono } from 'hono';
import type { Env } from '#kernel/house';
import { agenda } from './routes/agenda.tsx';
import { convocation } from './routes/convocation.tsx';
import { decisions } from './routes/decisions.tsx';
import { meetings } from './routes/meetings.tsx';
import { minutes } from './routes/minutes.tsx';
import { register } from './routes/register.tsx';
import { session } from './routes/session.tsx';

export const routes = new Hono<Env>();

for (const part of [meetings, agenda, convocation, session, minutes, register, decisions]) routes.route('/', part);
