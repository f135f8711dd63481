// Fifty switches of camera, microphone and share, and messages past the portal, in an order of its own, up to 200 ms apart. Answers with
// the messages.
async ([seed, name]) => {
  const kinds = ['[data-toggle="video"]', '[data-share]', '[data-toggle="audio"]'];
  const said = [];
  let random = seed;
  const next = () => (random = (random * 48271) % 2147483647) / 2147483647;
  const chat = (part) => document.querySelector('[data-section="chat"]').querySelector(part);
  const whisper = () => {
    const to = chat('[data-to]');
    to.value = to.options[1].value;
    said.push(`${name} says ${said.length + 1}`);
    chat('[data-text]').value = said.at(-1);
    chat('[data-form]').requestSubmit();
  };
  for (let round = 0; round < 50; round++) {
    const kind = kinds[Math.floor(next() * (kinds.length + 1))];
    if (kind) document.querySelector(kind).click();
    else whisper();
    await new Promise((resolve) => setTimeout(resolve, 50 + next() * 150));
  }
  return said;
}
