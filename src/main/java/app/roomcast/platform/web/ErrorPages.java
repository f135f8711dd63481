package app.roomcast.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
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

    ErrorPages(RefusalTexts texts) {
        this.texts = texts;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Locale locale) {
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

    private static HttpStatus status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }
}
