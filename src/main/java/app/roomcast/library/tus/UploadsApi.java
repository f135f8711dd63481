package app.roomcast.library.tus;

import app.roomcast.account.PersonId;
import app.roomcast.account.SignedInPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Uploads by <a href="https://tus.io/protocols/resumable-upload">tus 1.0</a>. An upload is known to its owner alone; to others
 * it does not exist.
 */
@RestController
class UploadsApi {

    /** A number that no {@code long} holds; the library would take it for a length that is told later. */
    private static final Pattern TOO_LONG = Pattern.compile("\\d{19,}");

    private final TusProtocol tus;
    private final UploadStore store;
    private final DiskSpace disk;
    private final UploadProblems problems;
    private final DataSize limit;
    private final ReentrantLock creation = new ReentrantLock();

    UploadsApi(TusProtocol tus, UploadStore store, DiskSpace disk, UploadProblems problems, UploadSettings settings) {
        this.tus = tus;
        this.store = store;
        this.disk = disk;
        this.problems = problems;
        this.limit = settings.maxUpload();
    }

    @RequestMapping(
            path = {TusProtocol.PATH, TusProtocol.PATH + "/**"},
            method = {
                RequestMethod.OPTIONS,
                RequestMethod.HEAD,
                RequestMethod.POST,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    @Nullable
    ResponseEntity<ProblemDetail> upload(
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal SignedInPerson person,
            Locale locale)
            throws IOException {
        refuseWhatCannotFit(request);
        RefusalRecorder recorder = new RefusalRecorder(response);
        if (creates(request)) {
            create(request, recorder, person.id());
        } else {
            process(request, recorder, person.id());
        }
        return recorder.refused() == 0 ? null : problems.of(recorder.refused(), locale);
    }

    /** A header may name another method than the request's own (tus 1.0, "X-HTTP-Method-Override"). */
    private static boolean creates(HttpServletRequest request) {
        String named = request.getHeader("X-HTTP-Method-Override");
        return HttpMethod.POST.name().equalsIgnoreCase(named == null ? request.getMethod() : named);
    }

    /** One at a time: of two that fit alone, the second sees the first. */
    private void create(HttpServletRequest request, HttpServletResponse response, PersonId person) throws IOException {
        creation.lock();
        try {
            store.requireRoomFor(person, Math.max(1, lengthOf(request)));
            process(request, response, person);
        } finally {
            creation.unlock();
        }
    }

    private void process(HttpServletRequest request, HttpServletResponse response, PersonId person) throws IOException {
        try {
            tus.process(request, response, person.toString());
        } catch (IOException cut) {
            disk.requireRoomFor(0);
            throw cut;
        }
    }

    private void refuseWhatCannotFit(HttpServletRequest request) throws IOException {
        long whole = lengthOf(request);
        if (whole == 0) {
            throw new UploadIsEmpty();
        }
        long announced = Math.max(whole, request.getContentLengthLong());
        if (announced > limit.toBytes()) {
            throw new UploadIsTooLarge(limit);
        }
        if (announced > 0) {
            disk.requireRoomFor(announced);
        }
    }

    /** The declared length of the whole upload, or -1 where it is not (yet) known. */
    private static long lengthOf(HttpServletRequest request) {
        String length = request.getHeader("Upload-Length");
        try {
            return length == null ? -1 : Long.parseLong(length.strip());
        } catch (NumberFormatException malformed) {
            return TOO_LONG.matcher(length.strip()).matches() ? Long.MAX_VALUE : -1;
        }
    }
}
