package app.roomcast.library.tus;

import app.roomcast.account.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much people keep. */
@Component
public class StorageUse {

    private final Quotas quotas;
    private final UploadStore store;

    StorageUse(Quotas quotas, UploadStore store) {
        this.quotas = quotas;
        this.store = store;
    }

    /**
     * @param used bytes of what was uploaded, also of what lies in the trash or is being uploaded
     * @param limit bytes, null where there is none
     */
    public record Use(long used, @Nullable Long limit) {}

    public Use of(PersonId person) {
        return new Use(quotas.keptBy(person) + store.uploading(person), quotas.ofPerson());
    }
}
