/** Said by our frame to the page around it, so that the page leaves too. Carries nothing else. */
export const LEAVE_MESSAGE = 'cuan:leave';
