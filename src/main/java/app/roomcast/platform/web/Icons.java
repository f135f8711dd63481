package app.roomcast.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The drawings of the Lucide set, to be put into a page by their names. */
@Component
public class Icons {

    private final Map<String, String> drawings = new ConcurrentHashMap<>();

    public String svg(String name) {
        return drawings.computeIfAbsent(name, Icons::read);
    }

    private static String read(String name) {
        try {
            String file =
                    new ClassPathResource("icons/icons/" + name + ".svg").getContentAsString(StandardCharsets.UTF_8);
            return file.substring(file.indexOf("<svg"))
                    .replaceFirst("<svg", "<svg aria-hidden=\"true\" focusable=\"false\"");
        } catch (IOException unknown) {
            throw new IllegalArgumentException("No icon is named " + name, unknown);
        }
    }
}
