/** Puts the reader before the list of what is to be corrected, so that a screen reader starts there. */
class ErrorFocus extends HTMLElement {
  connectedCallback(): void {
    this.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }
}

customElements.define('error-focus', ErrorFocus);
