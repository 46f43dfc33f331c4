import * as z from 'zod';

export const boundsSchema = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type Bounds = z.infer<typeof boundsSchema>;

const usual = { width: 1280, height: 800 };
/** Pixels of a title bar that must be on a screen, so that the window can be moved by it. */
const grip = 80;

/**
 * Where a window goes: where it was, if enough of it can be seen; in the size it had, on the first screen, where its
 * monitor is gone.
 * @param screens work areas, the primary one first
 */
export function placeWindow(
  saved: Bounds | null,
  screens: readonly Bounds[],
): Partial<Bounds> & Pick<Bounds, 'width' | 'height'> {
  const [primary] = screens;
  if (!saved) return fit(usual, primary);
  const visible = screens.some(
    (screen) =>
      saved.x + saved.width > screen.x + grip &&
      saved.x < screen.x + screen.width - grip &&
      saved.y >= screen.y &&
      saved.y < screen.y + screen.height - grip,
  );
  return visible ? saved : fit(saved, primary);
}

function fit(size: Pick<Bounds, 'width' | 'height'>, screen: Bounds | undefined) {
  return {
    width: Math.min(size.width, screen?.width ?? size.width),
    height: Math.min(size.height, screen?.height ?? size.height),
  };
}
