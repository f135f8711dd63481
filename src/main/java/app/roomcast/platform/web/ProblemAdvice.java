package app.roomcast.platform.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Gives the errors of the web framework itself, met by programs, the same form as refusals. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final RefusalTexts texts;

    ProblemAdvice(RefusalTexts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(status, request.getLocale());
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(RuntimeException cause, Locale locale) {
        if (cause instanceof AccessDeniedException) {
            throw cause;
        }
        log.error("A request failed for a reason of the portal's own", cause);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, locale);
    }

    private ResponseEntity<Object> problem(HttpStatusCode status, Locale locale) {
        String code = Problem.codeOf(status);
        return Problem.answer(status, code, texts.sentence(code, locale));
    }
}
