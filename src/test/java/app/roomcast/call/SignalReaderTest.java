package app.roomcast.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.platform.stomp.CommandReader;
import java.nio.charset.Charset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The quick reader of signals understands what the reader of all commands understands, or leaves it to that one. */
class SignalReaderTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TO = "\"to\":\"c2a94d57-3e6f-4f7c-8b19-6f2d8c1e4b02\"";

    final SignalReader quick = new SignalReader(JSON);
    final CommandReader<CallCommand> usual = new CommandReader<>(JSON, CallCommand.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"generation\":1,\"candidate\":{\"candidate\":\"a\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0}",
                "\"generation\":2,\"candidate\":null",
                "\"generation\":1,\"candidate\":{}",
                "\"generation\":1,\"candidate\":{\"deep\":[{\"er\":[1,2.5e3,true,null]},\"}\"]},\"seq\":9",
                "\"generation\":1,\"candidate\":{\"candidate\":\"ä\\u00e4€\\n\\\"😀\"},\"unknown\":{\"field\":[1]}",
                "\"seq\":4000000000,\"generation\":1,\"description\":{\"type\":\"offer\",\"sdp\":\"v=0\\r\\n\"}",
                "\"generation\":1,\"description\":{\"type\":\"rollback\"}",
                "\"generation\":1,\"candidate\":{\"candidate\":\"first\"},\"candidate\":{\"candidate\":\"second\"}"
            })
    void aSignalIsTheSameInBoth(String fields) {
        var body = bytes("{\"type\":\"signal\"," + TO + "," + fields + "}");

        var read = Objects.requireNonNull(quick.read(body), "what the quick reader made of it");

        assertThat(asItIsWritten(read)).isEqualTo(asItIsWritten(usual.read(body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":\"leave\"}",
                "{\"to\":1,\"type\":\"signal\"}",
                "{\"type\":\"signal\"}",
                "{\"type\":\"signal\"," + TO + "}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":1}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":0,\"candidate\":null}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":\"1\",\"candidate\":null}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":1.5,\"candidate\":null}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":9999999999,\"candidate\":null}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":1,\"seq\":null,\"candidate\":null}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":1,\"candidate\":\"text\"}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":1,\"candidate\":[1]}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":1,\"candidate\":{}} {}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":1,\"candidate\":{\"a\":}}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":1,\"candidate\":{\"a\":\"\\x\"}}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":1,\"candidate\":{\"a\":\"\n\"}}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":1,\"candidate\":{\"a\":01}}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":1,\"candidate\":{\"a\":1",
                "{\"type\":\"signal\"," + TO + ",\"generation\":1,\"description\":{\"type\":\"other\",\"sdp\":\"\"}}",
                "{\"type\":\"signal\"," + TO + ",\"generation\":1,\"description\":\"offer\"}",
                "{\"type\":\"signal\",\"to\":\"nobody\",\"generation\":1,\"candidate\":null}"
            })
    void whatIsOddIsLeftToTheUsualReader(String body) {
        assertThat(quick.read(bytes(body))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-16"})
    void otherEncodingsAreLeftToTheUsualReader(String encoding) {
        var signal = "{\"type\":\"signal\"," + TO + ",\"generation\":1,\"candidate\":{}}";

        assertThat(quick.read(signal.getBytes(Charset.forName(encoding)))).isNull();
    }

    @Test
    void aCandidateIsPassedOnAsItCame() {
        var candidate = "{ \"candidate\" : \"\\u00e4\", \"number\": 1.50 }";
        var signal = quick.read(
                bytes("{\"type\":\"signal\"," + TO + ",\"generation\":1,\"candidate\": " + candidate + " ,\"seq\":1}"));

        var notice = new CallNotice.Signal(signal.to(), 1, null, signal.candidate());

        assertThat(JSON.writeValueAsString(notice)).endsWith("\"candidate\":" + candidate + "}");
    }

    private static JsonNode asItIsWritten(CallCommand command) {
        return JSON.readTree(JSON.writeValueAsString(command));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
