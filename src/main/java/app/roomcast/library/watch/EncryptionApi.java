package app.roomcast.library.watch;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether a video's segments are sent encrypted; for its owner. */
@RestController
@RequestMapping("/api/videos/{id}/encryption")
class EncryptionApi {

    private final Videos videos;
    private final Encryption encryption;

    EncryptionApi(Videos videos, Encryption encryption) {
        this.videos = videos;
        this.encryption = encryption;
    }

    record Setting(boolean encrypted) {}

    @GetMapping
    Setting read(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        return new Setting(encryption.covers(owned(id, person)));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable String id, @RequestBody Setting setting, @AuthenticationPrincipal SignedInPerson person) {
        encryption.set(owned(id, person), setting.encrypted());
    }

    private VideoId owned(String id, SignedInPerson person) {
        return videos.ownedBy(person.id(), VideoId.parse(id)).id();
    }
}
