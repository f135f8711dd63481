package app.roomcast.platform.web;

/**
 * A worker that compiles WebAssembly. A worker's policy is that of its own script, so the answer at this path alone permits it, and no page does.
 *
 * @param path of the worker's script
 */
public record CompilingWorker(String path) {}
