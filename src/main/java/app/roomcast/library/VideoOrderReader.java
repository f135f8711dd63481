package app.roomcast.library;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads an order from the small letters of a parameter. */
@Component
class VideoOrderReader implements Converter<String, VideoOrder> {

    @Override
    public VideoOrder convert(String parameter) {
        return VideoOrder.valueOf(parameter.toUpperCase(Locale.ROOT));
    }
}
