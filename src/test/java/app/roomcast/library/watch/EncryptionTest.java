package app.roomcast.library.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.library.OwnerAndStranger;
import app.roomcast.library.VideoId;
import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionTest extends OwnerAndStranger {

    private static final String PLAYLIST = """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:2
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-MAP:URI="v0_init.mp4"
            #EXTINF:2.000000,
            v0_00000.m4s
            #EXTINF:1.000000,
            v0_00001.m4s
            #EXT-X-ENDLIST
            """;

    private static final String SEALED = """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:2
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-MAP:URI="v0_init.mp4"
            #EXT-X-KEY:METHOD=AES-128,URI="../key"
            #EXTINF:2.000000,
            e_v0_00000.m4s
            #EXTINF:1.000000,
            e_v0_00001.m4s
            #EXT-X-ENDLIST
            """;

    private VideoId id;

    @BeforeEach
    void aPackage() throws Exception {
        id = packaged("Sealed");
        Files.writeString(files.hls(id).resolve("v0.m3u8"), PLAYLIST);
        Files.writeString(files.hls(id).resolve("v0_init.mp4"), "init");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 16, 100_000})
    void whatIsSentIsReadWithTheKeyAndTheSequenceNumber(int length) throws Exception {
        byte[] segment = new byte[length];
        Arrays.fill(segment, (byte) 7);
        Files.write(files.hls(id).resolve("v0_00001.m4s"), segment);
        set(owner, true);

        byte[] sent = bytes(owner, "/videos/" + id + "/hls/e_v0_00001.m4s").body();
        byte[] key = bytes(owner, "/videos/" + id + "/key").body();

        assertThat(key).hasSize(16);
        byte[] vector = ByteBuffer.allocate(16).putLong(0).putLong(1).array();
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
        assertThat(cipher.doFinal(sent)).isEqualTo(segment);
    }

    @Test
    void thePlaylistNamesTheKeyAndTheSealedSegments() {
        set(owner, true);

        assertThat(owner.get("/videos/" + id + "/hls/v0.m3u8").body()).isEqualTo(SEALED);
        assertThat(owner.get("/videos/" + id + "/hls/master.m3u8").body()).isEqualTo("#EXTM3U\n");
        assertThat(owner.get("/videos/" + id + "/hls/v0_init.mp4").body()).isEqualTo("init");
    }

    @Test
    void nothingIsSentBothWays() {
        assertThat(owner.get("/videos/" + id + "/hls/e_v0_00000.m4s").statusCode())
                .isEqualTo(404);
        assertThat(owner.get("/videos/" + id + "/key").statusCode()).isEqualTo(404);

        set(owner, true);
        set(owner, true);
        assertThat(owner.get("/videos/" + id + "/hls/v0_00000.m4s").statusCode())
                .isEqualTo(404);
        assertThat(owner.get("/videos/" + id + "/hls/e_v0_99999.m4s").statusCode())
                .isEqualTo(404);
        assertThat(owner.get("/api/videos/" + id + "/encryption").body()).isEqualTo("{\"encrypted\":true}");

        set(owner, false);
        assertThat(owner.get("/videos/" + id + "/hls/v0_00000.m4s").body()).isEqualTo("abcdefghij");
        assertThat(owner.get("/videos/" + id + "/hls/v0.m3u8").body()).isEqualTo(PLAYLIST);
    }

    @Test
    void onlyWhoMayWatchGetsTheKeyAndOnlyTheOwnerEncrypts() throws Exception {
        set(owner, true);
        assertThat(stranger.get("/videos/" + id + "/key").statusCode()).isEqualTo(404);
        assertThat(set(stranger, false)).isEqualTo(404);

        edit(owner, id, "{\"access\":\"MEMBERS\"}");
        assertThat(bytes(stranger, "/videos/" + id + "/key").body())
                .isEqualTo(bytes(owner, "/videos/" + id + "/key").body());
        assertThat(set(stranger, false)).isEqualTo(403);
        assertThat(Browserless.visitor(port).get("/videos/" + id + "/key").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aLinkBringsTheKeyAndNoOtherVideosKey() throws Exception {
        set(owner, true);
        VideoId other = packaged("Other");
        owner.json("PUT", "/api/videos/" + other + "/encryption", "{\"encrypted\":true}");
        String link = owner.json("POST", "/api/videos/" + id + "/links", "{}").body();
        String path = URI.create(JsonPath.<String>read(link, "$.url")).getPath();

        byte[] key = bytes(Browserless.visitor(port), path + "/key").body();

        assertThat(key)
                .isEqualTo(bytes(owner, "/videos/" + id + "/key").body())
                .isNotEqualTo(bytes(owner, "/videos/" + other + "/key").body());
    }

    private int set(Browserless person, boolean encrypted) {
        return person.json("PUT", "/api/videos/" + id + "/encryption", "{\"encrypted\":" + encrypted + "}")
                .statusCode();
    }

    private static HttpResponse<byte[]> bytes(Browserless person, String path) {
        return person.send(person.request(path).GET(), BodyHandlers.ofByteArray());
    }
}
