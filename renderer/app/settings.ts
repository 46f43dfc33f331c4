import { create } from 'zustand';
import type { Settings } from '../../preload/contract/index.ts';
import { call, listen } from './bridge.ts';
import { toastFailure } from './toasts.ts';

/** What holds until main has answered. */
const initial: Settings = {
  theme: 'system',
  typeSize: 0,
  measure: 62,
  spacing: 100,
  letterKeys: true,
  exportFolder: null,
  backupFolder: null,
  trashDays: null,
};

export const useSettingsStore = create<Settings>(() => initial);

export function useSettings(): Settings {
  return useSettingsStore();
}

/** Calls that main has not answered. What it tells of meanwhile is older than what holds here. */
let underWay = 0;

/** Holds at once here, then in every window. What main refuses is taken back. */
export function saveSettings(change: Partial<Settings>): void {
  const before = useSettingsStore.getState();
  useSettingsStore.setState(change);
  underWay += 1;
  call('settings.set', change)
    .catch((error: unknown) => {
      useSettingsStore.setState(before);
      toastFailure(error);
    })
    .finally(() => (underWay -= 1));
}

/** Bounds of the contract, for buttons and sliders. */
export const typeSizes = { least: -3, most: 6 };
export const measures = { least: 40, most: 90 };
export const spacings = { least: 80, most: 160 };

function resolveTheme(theme: Settings['theme'], dark: boolean): 'light' | 'sepia' | 'dark' {
  if (theme !== 'system') return theme;
  return dark ? 'dark' : 'light';
}

function apply(settings: Settings, dark: boolean): void {
  const { dataset, style } = document.documentElement;
  dataset['theme'] = resolveTheme(settings.theme, dark);
  style.setProperty('--type-step', String(settings.typeSize));
  style.setProperty('--measure', `${settings.measure}ch`);
  style.setProperty('--line-spacing', String(settings.spacing / 100));
}

export function startSettings(): void {
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const applyNow = () => apply(useSettingsStore.getState(), systemDark.matches);
  applyNow();
  useSettingsStore.subscribe(applyNow);
  systemDark.addEventListener('change', applyNow);
  listen('settings.changed', (settings) => {
    if (underWay === 0) useSettingsStore.setState(settings);
  });
}
