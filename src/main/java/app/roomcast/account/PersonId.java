package app.roomcast.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/** Names a person for ever, whatever the username becomes. */
public record PersonId(@JsonValue UUID value) implements Serializable {

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
