/** Whether the device has a sheet of its own, and takes this. In a frame it must be allowed. */
export const canShare = (data: ShareData): boolean =>
  // Firefox on desktops has no such method
  !!(navigator as Partial<Navigator>).canShare?.(data);
