// The reference for relaying: socket.io, passing a signal on to whom it is for with its sender stamped. Argument: the port.
import { Server } from 'socket.io';

const io = new Server(Number(process.argv[2]));

io.on('connection', (socket) => {
  socket.on('signal', ({ to, ...signal }) => io.to(to).emit('signal', { type: 'signal', from: socket.id, ...signal }));
});
