package app.roomcast.library;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Lets controllers take an order as a parameter, which is written in small letters. */
@Component
class VideoOrderReader implements Converter<String, VideoOrder> {

    @Override
    public VideoOrder convert(String parameter) {
        return VideoOrder.of(parameter);
    }
}
