const PATIENCE = 15_000;

/** A second click on a form that is on its way does nothing. The server refuses the second one too. */
class FormOnce extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const button = form?.querySelector('button:not([type="button"])');
    const verb = button?.textContent ?? '';
    const rest = () => {
      form?.removeAttribute('data-sent');
      button?.removeAttribute('aria-disabled');
      if (button) button.textContent = verb;
    };
    form?.addEventListener('submit', (event) => {
      if (form.hasAttribute('data-sent')) return event.preventDefault();
      form.setAttribute('data-sent', '');
      button?.setAttribute('aria-disabled', 'true');
      if (button) button.textContent = this.dataset.sending ?? verb;
      // A line that was cut leaves the reader on this page: the form can then be sent again.
      setTimeout(rest, PATIENCE);
    });
    window.addEventListener('pageshow', rest);
  }
}

customElements.define('form-once', FormOnce);
