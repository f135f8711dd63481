package app.roomcast.library.sharing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A link as its owner reads it.
 *
 * @param url of the page for people who have the link
 * @param playlistUrl of the multivariant playlist, for players that are no browser
 * @param embedUrl of the player for frames of the named sites, null where no site is named
 * @param good whether it has not expired
 */
record ShareLinkDocument(
        UUID id,
        String note,
        List<String> sites,
        URI url,
        URI playlistUrl,
        @Nullable URI embedUrl,
        Instant createdAt,
        Instant expiresAt,
        boolean good) {

    /** As the owner reached the portal, so will others. */
    static ShareLinkDocument of(ShareLink link, String token, Instant now) {
        return new ShareLinkDocument(
                link.id(),
                link.note(),
                link.sites(),
                address("/watch/" + token),
                address("/watch/" + token + "/hls/master.m3u8"),
                link.sites().isEmpty() ? null : address("/embed/" + token),
                link.createdAt(),
                link.expiresAt(),
                link.isGoodAt(now));
    }

    private static URI address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .build()
                .toUri();
    }
}
