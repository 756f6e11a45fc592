import type { Page } from '#kernel/page';

export interface Tab {
  label: string;
  href: string;
  current?: boolean;
}

/** Views of one thing, each at its own address. */
export function Tabs({ page, label, tabs }: { page: Page; label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={page.to(tab.href)} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
