const POST = 'h8v2.6h-1.6v2h1.2v2h-1.2V36h-4.8v-9.2h-1.2v-2h1.2v-2h-1.6z';

/** Three beds of stalks with uneven ends, on forked posts. */
export function Roof() {
  return (
    <>
      <path class="bed-1" fill="#efb32f" d="M5 2h52l1.5 5H3z" />
      <path class="bed-2" fill="#d89a24" d="M1.5 8.2h59L59 13.2H3.2z" />
      <path class="bed-3" fill="#a87b1d" d="M3 14.4h56l-1.6 4.6H4.8z" />
      <path fill="currentColor" d={[9, 27, 45].map((x) => `M${x} 20.2${POST}`).join('')} />
    </>
  );
}

/** The sign and the name, for the roof of a page. */
export function Brand() {
  return (
    <svg viewBox="0 0 204 46" width="204" height="46" aria-hidden="true">
      <Roof />
      <g fill="none" stroke="currentColor" stroke-width="3.4">
        <path d="M75 8.5v20.3a4.9 4.9 0 0 0 4.9 4.9h1.6M69.8 15.7h11.7" />
        <circle cx="93.5" cy="24.5" r="8.9" />
        <circle cx="116.5" cy="24.5" r="8.9" />
        <path d="M125.7 14v21.5a8.6 8.6 0 0 1-16.2 3.9M134 14v11.2a8.2 8.2 0 0 0 16.4 0V14v21.2M159.2 35.2V14v9.8a8.2 8.2 0 0 1 16.4 0v11.4" />
        <circle cx="191.5" cy="24.5" r="8.9" />
        <path d="M200.7 14v21.2" />
      </g>
    </svg>
  );
}
