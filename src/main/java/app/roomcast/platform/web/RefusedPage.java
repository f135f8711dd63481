package app.roomcast.platform.web;

import app.roomcast.platform.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a form again, with the reason why it was refused in the model's {@code refusal}. */
@Component
public class RefusedPage {

    private final RefusalTexts texts;

    RefusedPage(RefusalTexts texts) {
        this.texts = texts;
    }

    public ModelAndView again(String view, Refusal refusal) {
        ModelAndView page = new ModelAndView(view, refusal.status());
        return page.addObject("refusal", texts.sentence(refusal, LocaleContextHolder.getLocale()));
    }
}
