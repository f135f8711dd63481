package app.roomcast.packaging;

import java.util.List;
import java.util.UUID;

/**
 * Jobs may wait at other places than before.
 *
 * @param firsts all that wait for their first rendition, the next one first
 * @param ladders all that wait for the others
 */
public record QueueMoved(List<UUID> firsts, List<UUID> ladders) {}
