// Reads every playlist of the folder that is named as hls-parser does in strict mode, and fails where that objects to one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import HLS from 'hls-parser';

const folder = process.argv[2];
HLS.setOptions({ strictMode: true });
const names = readdirSync(folder).filter((name) => name.endsWith('.m3u8'));
if (!names.includes('master.m3u8')) throw new Error('no master.m3u8');
for (const name of names) {
  const playlist = HLS.parse(readFileSync(join(folder, name), 'utf8'));
  if (playlist.isMasterPlaylist !== (name === 'master.m3u8')) throw new Error(`${name} is of the other kind`);
}
