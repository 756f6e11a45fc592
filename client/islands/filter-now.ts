/** Sends the filters as soon as one is chosen; typed words wait for the Enter key or the button. */
class FilterNow extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('change', (event) => {
      const field = event.target;
      const chosen =
        field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && /^(checkbox|radio|date)$/.test(field.type));
      if (chosen) form.requestSubmit();
    });
  }
}

customElements.define('filter-now', FilterNow);
