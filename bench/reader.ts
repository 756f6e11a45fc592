/** Somebody before the site with a jar of cookies, who fills in the forms that its pages show. */
export class Reader {
  readonly origin: string;
  /** The address the reader knocks from, as a proxy would say it. */
  readonly from: string | undefined;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string, from?: string) {
    this.origin = origin;
    this.from = from;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get cookies(): { name: string; value: string; url: string }[] {
    return [...this.#cookies].map(([name, value]) => ({ name, value, url: this.origin }));
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers: Record<string, string> = { ...(init.headers as Record<string, string>), cookie: this.cookie };
    if (this.from) headers['x-forwarded-for'] = this.from;
    const response = await fetch(this.origin + path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }

  async read(path: string): Promise<string> {
    const response = await this.ask(path);
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    return response.text();
  }

  /** Sends the form of a page that goes to an address, with what it hides. Gives the address one is sent to. */
  async send(page: string, action: string, fields: Record<string, string | File>): Promise<string> {
    const html = await this.read(page);
    const form = html.match(/<form[^>]*>[\s\S]*?<\/form>/g)?.find((each) => each.includes(`action="${action}"`));
    if (!form) throw new Error(`${page} has no form that goes to ${action}`);
    const body = new FormData();
    for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      body.set(attribute(input, 'name'), attribute(input, 'value'));
    }
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const response = await this.ask(action, { method: 'POST', body });
    const location = response.headers.get('location');
    if (response.status !== 303 || !location) throw new Error(`${action}: ${response.status} ${(await response.text()).slice(0, 2000)}`);
    return location;
  }

  async signIn({ address, password }: { address: string; password: string }): Promise<void> {
    await this.send('/entrer', '/entrer', { address, password });
  }
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
