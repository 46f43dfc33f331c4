import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../scripts/host/options.ts';

describe("the host's arguments", () => {
  it('open no port unless a test asks for it', () => {
    expect(readOptions(['.'], {})).toMatchObject({ inspectPort: null, debuggingPort: null });
    const asked = ['--inspect=0', '--remote-debugging-port=0', '--no-sandbox', '.'];
    expect(readOptions(asked, {})).toMatchObject({ inspectPort: 0, debuggingPort: 0 });
  });

  it("take the app's folder, the user data folder and leave files to the app", () => {
    const options = readOptions(['/a b', '--user-data-dir=/data', 'x.claimbook'], {});
    expect(options).toMatchObject({ appFolder: '/a b', userData: '/data' });
  });

  it('say what is missing', () => {
    expect(() => readOptions([], {})).toThrow('folder');
  });
});
