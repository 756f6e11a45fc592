import { asHouse } from '#kernel/house-actor';
import { bringFileIn } from '#rooms/aid';
import { demoIatiFiles } from './iati.ts';
import type { Life } from './lived.ts';

/** Who receives the files of partners. */
const KEEPER = 'lassine-tintanba';

/** The files that partners published come in, read and accepted by the same steps as any other. */
export async function bringFiles(life: Life): Promise<void> {
  for (const { name, xml } of demoIatiFiles()) {
    await life.as(KEEPER, (sender) =>
      asHouse(life.house, 'demo', (itself) => bringFileIn(life.house, { sender, itself }, { name, content: xml }, { seen: true })),
    );
  }
}
