package app.roomcast.room;

/** What people call a room: 1 to 80 characters, without control characters. */
record RoomName(String value) {

    private static final int LONGEST = 80;

    static RoomName of(String typed) {
        var name = typed.strip();
        var length = name.codePointCount(0, name.length());
        if (length < 1 || name.length() > LONGEST || name.codePoints().anyMatch(RoomName::isUnprintable)) {
            throw new RoomNameInvalid(LONGEST);
        }
        return new RoomName(name);
    }

    /** Control characters, and those that only turn or hide the text around them. */
    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
