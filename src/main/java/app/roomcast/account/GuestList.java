package app.roomcast.account;

/** Knows which guests are still welcome; the module that lets guests in. */
public interface GuestList {

    boolean isWelcome(PersonId guest);
}
