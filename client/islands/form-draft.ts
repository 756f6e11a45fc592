const AGE = 30 * 86_400_000;
const SENT = 'toguna.sent';

interface Draft {
  at: number;
  fields: [string, string][];
}

/** Keeps what is being written on the device, and offers it back; nothing is sent. Passwords and files are never kept. */
class FormDraft extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const note = this.querySelector<HTMLElement>('.draft-note');
    if (!form || !note) return;
    const key = `toguna.draft.${this.dataset.key ?? location.pathname}`;
    const draft = read(key);
    if (sessionStorage.getItem(SENT) === key) sessionStorage.removeItem(SENT);
    else if (draft && !this.dataset.typed) this.offer(form, note, key, draft);
    form.addEventListener('input', () => this.keep(form, note, key));
    form.addEventListener('submit', () => sessionStorage.setItem(SENT, key));
  }

  keep(form: HTMLFormElement, note: HTMLElement, key: string): void {
    const draft: Draft = { at: Date.now(), fields: fieldsOf(form) };
    try {
      localStorage.setItem(key, JSON.stringify(draft));
      note.replaceChildren(this.sentence('kept', draft.at));
    } catch {
      note.replaceChildren();
    }
  }

  offer(form: HTMLFormElement, note: HTMLElement, key: string, draft: Draft): void {
    const take = this.button('take', () => {
      restore(form, draft);
      note.replaceChildren(this.sentence('kept', draft.at));
    });
    const drop = this.button('drop', () => {
      localStorage.removeItem(key);
      note.replaceChildren();
    });
    note.replaceChildren(this.sentence('found', draft.at), take, drop);
  }

  button(word: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'b small';
    button.textContent = this.dataset[word] ?? '';
    button.addEventListener('click', act);
    return button;
  }

  sentence(word: string, at: number): string {
    const lang = document.documentElement.lang;
    const time = new Date(at);
    const [h, m] = [time.getHours(), String(time.getMinutes()).padStart(2, '0')];
    return (this.dataset[word] ?? '')
      .replace('{hour}', lang === 'fr' ? `${h}\u00a0h\u00a0${m}` : `${h}:${m}`)
      .replace('{day}', time.toLocaleDateString(lang, { day: 'numeric', month: 'long' }));
  }
}

function read(key: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
    if (draft && Date.now() - draft.at < AGE) return draft;
    localStorage.removeItem(key);
  } catch {
    // A device that keeps nothing offers nothing.
  }
  return null;
}

function fieldsOf(form: HTMLFormElement): [string, string][] {
  const hidden = (name: string) => form.querySelector(`[name="${CSS.escape(name)}"]`)?.matches('[type=hidden],[type=password]');
  return [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string' && !hidden(field[0]));
}

function restore(form: HTMLFormElement, draft: Draft): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('[name]')) {
    if (/^(hidden|password|file|submit)$/.test(field.type)) continue;
    const kept = draft.fields.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = kept.includes(field.value);
    else if (kept[0] !== undefined) field.value = kept[0];
  }
}

customElements.define('form-draft', FormDraft);
