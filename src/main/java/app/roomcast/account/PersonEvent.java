package app.roomcast.account;

/** Something that has happened to an account. */
public sealed interface PersonEvent permits PersonJoined, PersonDisabled, PersonEnabled {

    PersonId person();
}
