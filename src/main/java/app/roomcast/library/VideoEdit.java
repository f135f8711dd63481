package app.roomcast.library;

import org.jspecify.annotations.Nullable;

/** What an owner changes about a video; what is null stays as it is. */
record VideoEdit(
        @Nullable String title,
        @Nullable String description,
        @Nullable Access access) {

    static final int LONGEST_DESCRIPTION = 5000;

    Video applyTo(Video video) {
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            throw new DescriptionIsTooLong();
        }
        return video.edited(
                title == null ? video.title() : Title.typed(title),
                description == null ? video.description() : description,
                access == null ? video.access() : access);
    }
}
