package app.roomcast.platform.web;

import app.roomcast.platform.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a form again, with the reason why it was refused in the model's {@code refusal}. */
@Component
public class RefusedPage {

    private final RefusalTexts texts;
    private final HttpServletResponse response;

    /** @param response stands for the one of the request at hand */
    RefusedPage(RefusalTexts texts, HttpServletResponse response) {
        this.texts = texts;
        this.response = response;
    }

    public ModelAndView again(String view, Refusal refusal) {
        Duration wait = refusal.retryAfter();
        if (wait != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RetryAfter.of(wait));
        }
        ModelAndView page = new ModelAndView(view, refusal.status());
        return page.addObject("refusal", texts.sentence(refusal, LocaleContextHolder.getLocale()));
    }
}
