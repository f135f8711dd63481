package app.roomcast.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The uploaded file goes back to its owner, and to nobody else. */
class OriginalTest extends OwnerAndStranger {

    @Test
    void itsOwnerSavesItUnderItsNameWholeOrInPart() throws Exception {
        VideoId id = packaged("Mine");

        var whole = owner.get(address(id));
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo("not to serve");
        assertThat(whole.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(whole.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(whole.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("clip.mp4");

        var part = owner.send(owner.request(address(id)).header("Range", "bytes=4-5"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("to");
    }

    @Test
    void othersDoNotGetItThoughTheyMayWatch() throws Exception {
        VideoId id = packaged("Mine");
        assertThat(stranger.get(address(id)).statusCode()).isEqualTo(404);
        edit(owner, id, "{\"access\":\"MEMBERS\"}");

        assertThat(stranger.get(address(id)).statusCode()).isEqualTo(403);
        assertThat(Browserless.administrator(port).get(address(id)).statusCode())
                .isEqualTo(403);
        assertThat(Browserless.visitor(port).get(address(id)).statusCode()).isIn(302, 401);
    }

    @Test
    void aNameThatWouldEndTheHeaderIsEncoded() {
        var name = "a\"; filename=b.html\r\nX-Evil: 1\r\n.mp4";
        VideoId id = VideoId.parse(new Uploader(owner, port).upload(new byte[] {1}, Map.of("filename", name)));

        var headers = owner.get(address(id)).headers();

        assertThat(headers.firstValue("X-Evil")).isEmpty();
        assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''a%22%3B%20filename%3Db.html%0D%0AX-Evil%3A%201%0D%0A.mp4");
    }

    private static String address(VideoId id) {
        return "/videos/" + id + "/original";
    }
}
