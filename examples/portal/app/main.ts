import { Portal } from './portal.js';

const server = document.querySelector<HTMLMetaElement>('meta[name="zhibu-server"]')?.content;
const place = document.getElementById('portal');
if (!server || !place) throw new Error('index.html must name the server in its meta "zhibu-server" and have an element "portal"');
await new Portal(server, place).start();
