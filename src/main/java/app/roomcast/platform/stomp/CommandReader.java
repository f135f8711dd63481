package app.roomcast.platform.stomp;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the commands of a feature, which are told apart by their {@code type}. */
public final class CommandReader<T> {

    private static final int LONGEST_TYPE = 40;

    private final Class<T> commands;
    private final ObjectReader reader;

    /** @param commands the sealed interface of all commands */
    public CommandReader(JsonMapper json, Class<T> commands) {
        this.commands = commands;
        this.reader = json.readerFor(commands);
    }

    /** Throws {@link UnknownCommand} or {@link MalformedCommand}. */
    public T read(byte[] body) {
        try {
            T command = commands.cast(reader.readValue(body));
            if (command == null) {
                throw new MalformedCommand();
            }
            return command;
        } catch (InvalidTypeIdException e) {
            var type = e.getTypeId();
            if (type == null) {
                throw new MalformedCommand();
            }
            throw new UnknownCommand(type.substring(0, Math.min(LONGEST_TYPE, type.length())));
        } catch (JacksonException e) {
            throw new MalformedCommand();
        }
    }
}
