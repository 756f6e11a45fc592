import { command } from './command.ts';
import { Misuse } from './errors.ts';

export default command({
  options: {},
  async run() {
    throw new Misuse('command.unknown', { name: 'diff' });
  },
});
