package app.roomcast.call;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A JSON value that is passed on as it came; null of JSON is one, too. */
@JsonDeserialize(using = RelayedJson.Reader.class)
record RelayedJson(@JsonValue @JsonRawValue String text) {

    private static final RelayedJson NULL = new RelayedJson("null");

    boolean isNull() {
        return text.equals("null");
    }

    boolean isObject() {
        return text.startsWith("{");
    }

    static final class Reader extends StdDeserializer<RelayedJson> {

        Reader() {
            super(RelayedJson.class);
        }

        @Override
        public RelayedJson deserialize(JsonParser parser, DeserializationContext context) {
            return new RelayedJson(context.readTree(parser).toString());
        }

        @Override
        public RelayedJson getNullValue(DeserializationContext context) {
            return NULL;
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
