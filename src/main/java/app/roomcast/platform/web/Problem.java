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

    static ResponseEntity<Object> of(Refusal refusal, RefusalTexts texts, Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        Duration wait = refusal.retryAfter();
        if (wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        }
        return new ResponseEntity<>(
                of(refusal.status(), refusal.code(), texts.sentence(refusal, locale)), headers, refusal.status());
    }
}
