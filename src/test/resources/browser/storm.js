// Fifty switches of camera, microphone and share, in an order of its own, up to 200 ms apart.
async (seed) => {
  const kinds = ['[data-toggle="video"]', '[data-share]', '[data-toggle="audio"]'];
  let random = seed;
  const next = () => (random = (random * 48271) % 2147483647) / 2147483647;
  const press = async (at) => {
    document.querySelector(kinds[at]).click();
    await new Promise((resolve) => setTimeout(resolve, 50 + next() * 150));
  };
  for (let round = 0; round < 50; round++) await press(Math.floor(next() * kinds.length));
}
