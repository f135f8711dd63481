package app.roomcast.platform.web;

import app.roomcast.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The one place where HTTP learns of a refusal: a problem for programs, a page for people. */
@ControllerAdvice
@Order(0)
class RefusalAdvice {

    private final RefusalTexts texts;

    RefusalAdvice(RefusalTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, Locale locale) {
        if (Programs.ask(request)) {
            return Problem.answer(refusal, texts, locale);
        }
        return new ModelAndView("refused", refusal.status())
                .addObject("status", refusal.status().value())
                .addObject("sentence", texts.sentence(refusal, locale));
    }
}
