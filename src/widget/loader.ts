import type { LoaderSettings } from './protocol.ts';
import { LEAVE_MESSAGE } from './leave-message.ts';
import { hearShiftThrice } from './shift-thrice.ts';

/** Put in front of this script by the server that serves it. */
declare const cuanSettings: LoaderSettings;

/**
 * The script tag of another site: one quiet button, and behind it the chat in a frame on our own origin. It
 * keeps nothing, asks nothing of the page, and leaves the whole page on Shift three times.
 * Attributes of the tag: data-label, data-hide-label, data-exit-url, data-side="start".
 */
const script = document.currentScript as HTMLScriptElement | null;
const settings = cuanSettings;
const origin = new URL(script?.src ?? location.href).origin;
const chosen = script?.dataset ?? {};
const words = { ...settings.words, ...(chosen['label'] === undefined ? {} : { open: chosen['label'] }) };
const hideLabel = chosen['hideLabel'] ?? words.hide;

const side = chosen['side'] === 'start' ? 'insetInlineStart' : 'insetInlineEnd';
const button = document.createElement('button');
let frame: HTMLIFrameElement | undefined;

function setUp(): void {
  button.type = 'button';
  button.textContent = words.open;
  button.setAttribute('aria-expanded', 'false');
  Object.assign(button.style, buttonLook(), { [side]: '16px' });
  button.addEventListener('click', () => (frame === undefined || frame.hidden ? open() : hide()));
  document.body.append(button);
}

/** Set as single properties, so that the site's own style policy does not matter. */
function buttonLook(): Partial<CSSStyleDeclaration> {
  return {
    position: 'fixed',
    insetBlockEnd: '16px',
    zIndex: '2147483647',
    minBlockSize: '48px',
    padding: '0 20px',
    font: '600 17px/1.2 system-ui, sans-serif',
    color: '#ffffff',
    background: '#0b4f55',
    border: '2px solid #ffffff',
    borderRadius: '8px',
    cursor: 'pointer',
  };
}

function frameLook(): Partial<CSSStyleDeclaration> {
  const wide = innerWidth >= 640;
  return {
    position: 'fixed',
    insetBlockEnd: '76px',
    zIndex: '2147483646',
    inlineSize: wide ? '400px' : '100%',
    blockSize: wide ? 'min(680px, calc(100% - 92px))' : 'calc(100% - 76px)',
    border: wide ? '1px solid #767b7d' : '0',
    borderRadius: wide ? '12px' : '0',
    background: '#f6f5f2',
    colorScheme: 'normal',
  };
}

function open(): void {
  frame ??= makeFrame();
  Object.assign(frame.style, frameLook(), { [side]: innerWidth >= 640 ? '16px' : '0' });
  frame.hidden = false;
  frame.style.display = 'block';
  button.textContent = hideLabel;
  button.setAttribute('aria-expanded', 'true');
  frame.focus();
}

function makeFrame(): HTMLIFrameElement {
  const made = document.createElement('iframe');
  made.src = `${origin}/`;
  made.title = words.frame;
  made.referrerPolicy = 'no-referrer';
  document.body.append(made);
  return made;
}

function hide(): void {
  if (frame === undefined) return;
  frame.hidden = true;
  frame.style.display = 'none';
  button.textContent = words.open;
  button.setAttribute('aria-expanded', 'false');
  button.focus();
}

/** The page is blank before this returns; then its address is replaced. */
function leaveNow(): void {
  frame?.remove();
  document.documentElement.style.visibility = 'hidden';
  location.replace(chosen['exitUrl'] ?? settings.quickExitUrl);
}

hearShiftThrice(window, (event) => {
  if (event === 'left') leaveNow();
});
window.addEventListener('message', ({ data, source, origin: from }) => {
  if (data === LEAVE_MESSAGE && from === origin && source === frame?.contentWindow) leaveNow();
});
if (document.body === null) document.addEventListener('DOMContentLoaded', setUp);
else setUp();
