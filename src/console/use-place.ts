import { useEffect, useState } from 'preact/hooks';

/** Where in the console someone is: the desk, with a case open or not, or a page by its name. */
export interface Place {
  readonly page: string;
  readonly caseId: string | undefined;
}

/** The place stands behind the #, so that a notice can link to a case and a reload comes back to it. */
export function usePlace(): readonly [Place, (hash: string) => void] {
  const [place, setPlace] = useState(readPlace);
  useEffect(() => {
    const moved = () => setPlace(readPlace());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  const go = (hash: string) => {
    history.replaceState(null, '', hash === '' ? location.pathname : `#${hash}`);
    setPlace(readPlace());
  };
  return [place, go];
}

function readPlace(): Place {
  const [page = '', caseId = ''] = location.hash.slice(1).split('/');
  if (page === 'case' && /^[\w-]{1,64}$/.test(caseId)) return { page: '', caseId };
  return { page: page === 'case' ? '' : page, caseId: undefined };
}
