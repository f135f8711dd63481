package app.roomcast.platform.web;

import app.roomcast.platform.Refusal;
import java.time.Duration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** Shows a form again, with the reason why it was refused in the model's {@code refusal}. */
@Component
public class RefusedPage {

    private final RefusalTexts texts;

    RefusedPage(RefusalTexts texts) {
        this.texts = texts;
    }

    public ModelAndView again(String view, Refusal refusal) {
        Duration wait = refusal.retryAfter();
        if (wait != null
                && RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes exchange
                && exchange.getResponse() != null) {
            exchange.getResponse().setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        }
        ModelAndView page = new ModelAndView(view, refusal.status());
        return page.addObject("refusal", texts.sentence(refusal, LocaleContextHolder.getLocale()));
    }
}
