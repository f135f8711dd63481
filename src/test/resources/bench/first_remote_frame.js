// Presses "Join" and answers the milliseconds until the first frame of somebody else is shown.
() =>
  new Promise((resolve) => {
    const pressed = performance.now();
    const look = () => {
      const video = document.querySelector('video[data-participant]');
      if (video) video.requestVideoFrameCallback(() => resolve(performance.now() - pressed));
      else requestAnimationFrame(look);
    };
    document.querySelector('[data-join]').click();
    look();
  });
