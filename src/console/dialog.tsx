import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { say } from './words.ts';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** What its button says; `Close` otherwise. */
  readonly button?: string;
  /** Nothing of the page behind it is seen. */
  readonly full?: boolean;
  readonly children: ComponentChildren;
}

/** A page over the desk; Esc and its button close it and the focus goes back to where it was. */
export function Dialog({ title, onClose, button, full, children }: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={full === true ? 'full' : undefined} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
      <button type="button" class="main" onClick={() => dialog.current?.close()}>
        {button ?? say('help.close')}
      </button>
    </dialog>
  );
}
