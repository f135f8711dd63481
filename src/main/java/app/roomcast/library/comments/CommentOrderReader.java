package app.roomcast.library.comments;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Lets controllers take an order as a parameter, which is written in small letters. */
@Component
class CommentOrderReader implements Converter<String, CommentOrder> {

    @Override
    public CommentOrder convert(String parameter) {
        return CommentOrder.of(parameter);
    }
}
