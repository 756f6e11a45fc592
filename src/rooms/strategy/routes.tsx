import { Hono } from 'hono';
import type { Env } from '#kernel/house';
import { IndexPage } from './pages/index.tsx';
import { NodePage } from './pages/node.tsx';
import { TreePage } from './pages/tree.tsx';
import { nodePieces } from './slots.ts';
import { allFrameworks, tiesOf } from './store.ts';
import { getNode, getTree, placeOf } from './tree.ts';

export const routes = new Hono<Env>();

routes.get('/strategie', async (c) => {
  const { house, actor, page } = c.var;
  return c.html(<IndexPage page={page} frameworks={await allFrameworks(house.db, actor)} />);
});

routes.get('/strategie/:code', async (c) => {
  const { house, actor, page } = c.var;
  const tree = await getTree(house.db, actor, c.req.param('code'));
  const all = await allFrameworks(house.db, actor);
  const editions = all.filter((each) => each.family === tree.framework.family);
  return c.html(<TreePage page={page} {...tree} editions={editions} />);
});

routes.get('/strategie/:code/:node', async (c) => {
  const { house, actor, page } = c.var;
  const node = await getNode(house.db, actor, c.req.param('code'), c.req.param('node'));
  const { nodes } = await getTree(house.db, actor, node.framework_code);
  const ties = await tiesOf(house.db, actor, node.id);
  const pieces = await nodePieces.gather({ house, actor, page, node });
  return c.html(<NodePage page={page} node={node} {...placeOf(nodes, node)} ties={ties} pieces={pieces.filter(Boolean)} />);
});
