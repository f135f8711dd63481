package app.roomcast.account;

/** What a person may do in the whole portal. */
public enum Role {
    MEMBER,
    ADMINISTRATOR;

    String authority() {
        return "ROLE_" + name();
    }
}
