package app.roomcast.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads signals token by token, since they are the most frequent commands of all. A candidate is cut out of the text and not taken
 * apart: the portal passes it on as it came.
 */
final class SignalReader {

    private final JsonMapper json;
    private final ObjectReader descriptions;

    SignalReader(JsonMapper json) {
        this.json = json;
        this.descriptions =
                json.readerFor(SessionDescription.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Answers null for what is no signal, and for whatever is odd about one: that is for the reader of all commands to judge. */
    CallCommand.@Nullable Signal read(byte[] body) {
        if (!isObjectInUtf8(body)) {
            return null;
        }
        try (var parser = json.createParser(body)) {
            return isSignal(parser) ? new Fields(body, parser).read() : null;
        } catch (JacksonException | IllegalArgumentException odd) {
            return null;
        }
    }

    /** In another encoding, which a reader of JSON finds out by itself, nothing could be cut out by its place in the bytes. */
    private static boolean isObjectInUtf8(byte[] body) {
        return body.length > 1 && body[0] == '{' && body[1] != 0;
    }

    private static boolean isSignal(JsonParser parser) {
        return parser.nextToken() == JsonToken.START_OBJECT
                && "type".equals(parser.nextName())
                && "signal".equals(parser.nextStringValue());
    }

    private final class Fields {

        private final byte[] body;
        private final JsonParser parser;
        private @Nullable ParticipantId to;
        private @Nullable Long seq;
        private int generation;
        private @Nullable SessionDescription description;
        private @Nullable RelayedJson candidate;

        Fields(byte[] body, JsonParser parser) {
            this.body = body;
            this.parser = parser;
        }

        CallCommand.@Nullable Signal read() {
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                if (!take(name, parser.nextToken())) {
                    return null;
                }
            }
            var whole = parser.hasToken(JsonToken.END_OBJECT) && parser.nextToken() == null;
            return to == null || !whole ? null : new CallCommand.Signal(to, seq, generation, description, candidate);
        }

        /** Answers false when the value is of another type than such a field has. */
        private boolean take(String name, JsonToken value) {
            return switch (name) {
                case "to" -> {
                    to = value == JsonToken.VALUE_STRING ? ParticipantId.of(parser.getString()) : null;
                    yield to != null;
                }
                case "seq" -> {
                    seq = value == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : null;
                    yield seq != null;
                }
                case "generation" -> {
                    generation = value == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : 0;
                    yield generation > 0;
                }
                case "description" -> {
                    description = value == JsonToken.START_OBJECT ? descriptions.readValue(parser) : null;
                    yield description != null;
                }
                case "candidate" -> {
                    candidate = cutOut();
                    yield true;
                }
                default -> {
                    parser.skipChildren();
                    yield true;
                }
            };
        }

        private RelayedJson cutOut() {
            var from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            var to = (int) parser.currentLocation().getByteOffset();
            return new RelayedJson(new String(body, from, to - from, UTF_8));
        }
    }
}
