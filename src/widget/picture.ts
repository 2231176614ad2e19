/** Whether something pasted or dropped holds a file. Only its presence is asked; nothing of it is read. */
export function holdsFile(data: DataTransfer | null): boolean {
  return data !== null && [...data.types].includes('Files');
}

/** Stops every file at the page's edge, so that it neither opens here nor goes anywhere. */
export function refuseFiles(refused: () => void): void {
  const refuse = (event: ClipboardEvent | DragEvent, data: DataTransfer | null) => {
    if (!holdsFile(data)) return;
    event.preventDefault();
    if (event.type !== 'dragover') refused();
  };
  window.addEventListener('paste', (event) => refuse(event, event.clipboardData));
  window.addEventListener('dragover', (event) => refuse(event, event.dataTransfer));
  window.addEventListener('drop', (event) => refuse(event, event.dataTransfer));
}
