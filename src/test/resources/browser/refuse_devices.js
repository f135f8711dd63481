// Runs before the page's own scripts: the devices named in "refused" fail with the DOMException given for each.
(refused) => {
  const devices = MediaDevices.prototype;
  const { getUserMedia } = devices;
  devices.getUserMedia = async function (constraints) {
    for (const [kind, trouble] of Object.entries(refused))
      if (constraints?.[kind]) throw new DOMException('refused by the journey', trouble);
    return getUserMedia.call(this, constraints);
  };
}
