package app.roomcast.platform.web;

import app.roomcast.platform.Refusal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentence for a refusal, in the language of the person who meets it. */
@Component
public class RefusalTexts {

    private final MessageSource messages;

    RefusalTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String sentence(Refusal refusal, Locale locale) {
        return messages.getMessage(refusal.messageKey(), refusal.arguments(), locale);
    }

    public String sentence(String code, Locale locale) {
        return messages.getMessage("error." + code, null, locale);
    }
}
