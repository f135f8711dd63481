package app.roomcast.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last stop of every error that no feature answered: nothing of its cause is told, it stands in the log. */
@Controller
class ErrorPages implements ErrorController {

    private final RefusalTexts texts;
    private final String contentPolicy;

    ErrorPages(RefusalTexts texts, ContentPolicy policies) {
        this.texts = texts;
        this.contentPolicy = policies.ofPages();
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        secure(response);
        HttpStatus status = status(request);
        String code = Problem.codeOf(status);
        String sentence = texts.sentence(code, locale);
        if (Programs.ask(request)) {
            return Problem.answer(status, code, sentence);
        }
        return new ModelAndView("refused", status)
                .addObject("status", status.value())
                .addObject("sentence", sentence);
    }

    /** Some addresses are refused before the filter that writes {@link SecurityHeaders} is reached. */
    private void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", contentPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }
}
