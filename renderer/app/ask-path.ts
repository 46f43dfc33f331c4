import { create } from 'zustand';

export type PathPurpose = 'new notebook' | 'open notebook' | 'folder';

interface Asked {
  purpose: PathPurpose;
  answer: (path: string | null) => void;
}

/** What the folder picker is asked for; null while it is closed. */
export const useAskedPath = create<{ asked: Asked | null }>(() => ({ asked: null }));

/** Asks for a path in the app itself, where there is no native dialog. Null when cancelled. */
export function askPath(purpose: PathPurpose): Promise<string | null> {
  useAskedPath.getState().asked?.answer(null);
  return new Promise((resolve) => {
    useAskedPath.setState({
      asked: {
        purpose,
        answer: (path) => {
          useAskedPath.setState({ asked: null });
          resolve(path);
        },
      },
    });
  });
}

/** A name in a folder, with the separator that the folder's own path uses. */
export function joinPath(folder: string, name: string): string {
  const separator = /^[A-Za-z]:\\|^\\\\/.test(folder) ? '\\' : '/';
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}

/** What keeps a file or folder name from being used everywhere; null where nothing does. */
export function nameProblem(name: string): string | null {
  if (name.trim() === '') return 'Give it a name.';
  // Control characters are what Windows refuses too.
  // oxlint-disable-next-line no-control-regex
  if (/[<>:"/\\|?*\u0000-\u001f]/.test(name)) return 'A name can’t hold < > : " / \\ | ? *';
  if (/^\.|[. ]$/.test(name)) return 'A name can’t begin with a dot, or end with a dot or a space.';
  return null;
}
