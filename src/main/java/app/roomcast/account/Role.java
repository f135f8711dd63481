package app.roomcast.account;

/** What a person may do in the whole portal. */
public enum Role {
    /** Somebody without an account, who was let in for a while by a module that knows why. */
    GUEST,
    MEMBER,
    ADMINISTRATOR;

    String authority() {
        return "ROLE_" + name();
    }
}
