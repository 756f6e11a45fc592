import type { Child } from 'hono/jsx';

export interface Branch {
  content: Child;
  under?: readonly Branch[];
}

/** What stands under what: nested lists, read as well as seen. */
export function Tree({ branches, label }: { branches: readonly Branch[]; label: string }) {
  return (
    <ul class="tree" aria-label={label}>
      {branches.map((branch) => (
        <BranchLine branch={branch} />
      ))}
    </ul>
  );
}

function BranchLine({ branch }: { branch: Branch }) {
  const { content, under = [] } = branch;
  return (
    <li>
      {content}
      {under.length > 0 ? (
        <ul>
          {under.map((one) => (
            <BranchLine branch={one} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
