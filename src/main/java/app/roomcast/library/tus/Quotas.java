package app.roomcast.library.tus;

import app.roomcast.account.PersonId;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much people, and the portal, may keep. What is being uploaded counts as kept. */
@Component
class Quotas {

    private static final String KEPT = "select coalesce(sum(file_size), 0) from video where deleted = false";

    private final JdbcClient jdbc;
    private final QuotaSettings settings;

    Quotas(JdbcClient jdbc, QuotaSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** In bytes, null where there is no limit. */
    @Nullable
    Long ofPerson() {
        DataSize quota = settings.person();
        return quota == null ? null : quota.toBytes();
    }

    long keptBy(PersonId person) {
        return jdbc.sql(KEPT + " and owner_id = ?")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    /**
     * @param more bytes beyond what is counted already
     * @param uploading the bytes that a person is uploading, or all are, where there is none
     * @throws QuotaIsUsedUp if the person may not keep so much
     * @throws LibraryIsFull if the portal may not
     */
    void requireRoomFor(PersonId person, long more, ToLongFunction<@Nullable PersonId> uploading) {
        DataSize own = settings.person();
        if (own != null && keptBy(person) + uploading.applyAsLong(person) + more > own.toBytes()) {
            throw new QuotaIsUsedUp(own);
        }
        DataSize all = settings.server();
        if (all != null
                && jdbc.sql(KEPT).query(Long.class).single() + uploading.applyAsLong(null) + more > all.toBytes()) {
            throw new LibraryIsFull();
        }
    }
}
