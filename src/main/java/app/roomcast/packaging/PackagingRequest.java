package app.roomcast.packaging;

import java.nio.file.Path;
import java.util.UUID;

/**
 * What is to be packaged.
 *
 * @param id names the job and comes back in every {@link PackagingEvent}
 * @param person whose turn it takes: the many jobs of one keep nobody else waiting
 * @param source the uploaded file; it is only read
 * @param directory where the package goes; it belongs to the packager alone, which empties it before each try
 */
public record PackagingRequest(UUID id, String person, Path source, Path directory) {}
