import type { Page } from '#kernel/page';
import { words } from '../words.ts';
import { navigation } from './navigation.ts';
import { MyLinks } from './roof.tsx';

/** The rooms under the roof; on a phone they open by their own address, without script. */
export function Rooms({ page, current }: { page: Page; current?: string }) {
  const t = words(page);
  return (
    <nav class="rooms" id="salles" aria-label={t.rooms}>
      <div class="w">
        <ul>
          {navigation(page).rooms.map((room) => (
            <li>
              <a href={page.to(room.href)} aria-current={room.key === current ? 'page' : undefined}>
                {room.label}
              </a>
            </li>
          ))}
          <li class="close">
            <a href="#contenu">{t.closeMenu}</a>
          </li>
        </ul>
        <MyLinks page={page} class="me-too" />
      </div>
    </nav>
  );
}
