const LONGEST = 800;
const QUALITIES = [0.85, 0.7, 0.5];

/** Makes a picture that was chosen lighter on the device, before it travels. Drawn anew, it leaves behind where and when it was taken. */
class PictureLighter extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type="file"]');
    input?.addEventListener('change', () => {
      this.say('');
      const chosen = input.files?.[0];
      // What this device cannot draw is sent as it is: the house says what is wrong with it.
      if (chosen && chosen.size > Number(this.dataset.limit)) void this.replace(input, chosen).catch(() => undefined);
    });
  }

  async replace(input: HTMLInputElement, chosen: File): Promise<void> {
    const lighter = await lighten(chosen, Number(this.dataset.limit));
    if (!lighter || input.files?.[0] !== chosen) return;
    const given = new DataTransfer();
    given.items.add(new File([lighter], 'photographie.jpg', { type: 'image/jpeg' }));
    input.files = given.files;
    const kilobytes = (bytes: number) => String(Math.ceil(bytes / 1024));
    this.say((this.dataset.said ?? '').replace('{before}', kilobytes(chosen.size)).replace('{after}', kilobytes(lighter.size)));
  }

  say(sentence: string): void {
    const note = this.querySelector('.lighter');
    if (note) note.textContent = sentence;
  }
}

async function lighten(file: File, limit: number): Promise<Blob | null> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (made && made.size <= limit) return made;
  }
  return null;
}

customElements.define('picture-lighter', PictureLighter);
