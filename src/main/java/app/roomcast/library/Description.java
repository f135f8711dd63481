package app.roomcast.library;

/** What somebody writes about a video or a playlist: up to 5,000 characters. */
public record Description(String value) {

    static final int LONGEST = 5000;

    public static final Description NONE = new Description("");

    public Description {
        if (value.length() > LONGEST) {
            throw new DescriptionIsTooLong();
        }
    }
}
