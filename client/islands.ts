const ISLANDS: Record<string, () => Promise<unknown>> = {
  'form-draft': () => import('./islands/form-draft.ts'),
  'form-once': () => import('./islands/form-once.ts'),
  'error-focus': () => import('./islands/error-focus.ts'),
  'filter-now': () => import('./islands/filter-now.ts'),
  'picture-lighter': () => import('./islands/picture-lighter.ts'),
};

// What was sent and has been taken: its draft on this device has done its work.
const sent = document.querySelector('[data-done]') && sessionStorage.getItem('toguna.sent');
if (sent) {
  localStorage.removeItem(sent);
  sessionStorage.removeItem('toguna.sent');
}

for (const [tag, load] of Object.entries(ISLANDS)) {
  if (document.querySelector(tag)) void load();
}
