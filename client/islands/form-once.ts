/** A second click on a form that is on its way does nothing. The server refuses the second one too. */
class FormOnce extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    let sent = false;
    form?.addEventListener('submit', (event) => {
      if (sent) event.preventDefault();
      sent = true;
      const button = form.querySelector('button:not([type="button"])');
      button?.setAttribute('aria-disabled', 'true');
      const said = this.dataset.sending;
      if (said && button && !button.getAttribute('name')) button.textContent = said;
    });
    // A page taken back from the browser's memory may be sent again.
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) location.reload();
    });
  }
}

customElements.define('form-once', FormOnce);
