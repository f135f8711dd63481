package app.roomcast.room;

/** What people call a room: 1 to 80 characters, without control characters. */
record RoomName(String value) {

    private static final int LONGEST = 80;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    static RoomName of(String typed) {
        var name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.codePoints().anyMatch(RoomName::isUnprintable)) {
            throw new RoomNameInvalid(LONGEST);
        }
        return new RoomName(name);
    }

    /** Control characters, and those that only turn or hide the text around them; joiners belong to words and emoji. */
    private static boolean isUnprintable(int c) {
        if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
            return false;
        }
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
