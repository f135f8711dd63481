package app.roomcast.room;

import app.roomcast.account.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * By which a browser tells who its last guest of a room was, so that a ban outlives his session. It opens nothing and needs no
 * signature: whoever forges it can only bar himself, and whoever has none, as in a private window, is somebody new.
 *
 * @param room of which the browser had a guest
 */
record GuestCookie(RoomId room) {

    private static final String PATH = "/guest";

    private String name() {
        return "ROOMCAST_GUEST_" + room.value();
    }

    Optional<PersonId> guest(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name());
        try {
            return cookie == null ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(cookie.getValue())));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    void keep(PersonId guest, Duration length, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(), guest.value().toString())
                .path(PATH)
                .maxAge(length)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
