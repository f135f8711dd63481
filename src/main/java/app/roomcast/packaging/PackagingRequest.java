package app.roomcast.packaging;

import java.nio.file.Path;
import java.util.UUID;

/**
 * What is to be packaged.
 *
 * @param id names the job and comes back in every {@link PackagingEvent}
 * @param source the uploaded file; it is only read
 * @param directory where the package goes; it belongs to the packager alone, which empties it before each try
 */
public record PackagingRequest(UUID id, Path source, Path directory) {}
