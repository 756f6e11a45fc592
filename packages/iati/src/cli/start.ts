import { run } from './main.ts';

/** Runs the command of this process and leaves its exit code. A second Ctrl-C ends the process at once. */
export async function start(self: NodeJS.Process, now: () => number): Promise<void> {
  const interrupt = new AbortController();
  let stdinUsed = false;
  self.once('SIGINT', () => {
    interrupt.abort();
    // Whoever waits for it would wait for ever.
    if (stdinUsed) self.stdin.destroy();
  });
  self.exitCode = await run({
    argv: self.argv.slice(2),
    variables: self.env,
    stdout: self.stdout,
    stderr: self.stderr,
    stdin: () => {
      stdinUsed = true;
      return self.stdin;
    },
    now,
    interrupt: interrupt.signal,
  });
  // What was left unread in it would keep the process waiting.
  if (stdinUsed) self.stdin.destroy();
}
