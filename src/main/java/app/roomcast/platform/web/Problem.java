package app.roomcast.platform.web;

import app.roomcast.platform.Refusal;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** How an error reads to a program: RFC 9457, with the stable code in {@code code}. */
final class Problem {

    private Problem() {}

    static ProblemDetail of(HttpStatusCode status, String code, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", code);
        return problem;
    }

    static ResponseEntity<Object> answer(HttpStatusCode status, String code, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(of(status, code, sentence));
    }

    static ResponseEntity<Object> answer(Refusal refusal, RefusalTexts texts, Locale locale) {
        var answer = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        Duration wait = refusal.retryAfter();
        if (wait != null) {
            answer.header(HttpHeaders.RETRY_AFTER, RetryAfter.of(wait));
        }
        return answer.body(of(refusal.status(), refusal.code(), texts.sentence(refusal, locale)));
    }

    /** The code for an error of HTTP itself. */
    static String codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "not-signed-in";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "too-large";
            case 415 -> "media-type-not-supported";
            default -> status.is5xxServerError() ? "internal" : "bad-request";
        };
    }
}
