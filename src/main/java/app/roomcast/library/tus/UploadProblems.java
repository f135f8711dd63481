package app.roomcast.library.tus;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * What the tus library refuses, in the words of the portal. Apart from the other refusals because tus asks for a status that no
 * list of HTTP statuses holds: 460, checksum mismatch.
 */
@Component
class UploadProblems {

    private final MessageSource messages;

    UploadProblems(MessageSource messages) {
        this.messages = messages;
    }

    ResponseEntity<ProblemDetail> of(int status, Locale locale) {
        String code = codeOf(status);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(status), messages.getMessage("error." + code, null, locale));
        problem.setProperty("code", code);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 404 -> "not-found";
            case 409 -> "upload-offset-mismatch";
            case 460 -> "upload-checksum-mismatch";
            default -> "upload-malformed";
        };
    }
}
