package app.roomcast.packaging;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes requests, keeps them through crashes, and makes packages of them. */
@Component
public class Packager {

    /** Stores a job in the transaction of the caller; it starts right after the commit. */
    public void submit(PackagingRequest request) {}

    /** Cancels a job in any state and returns once nothing writes into its directory any more. */
    public void discard(UUID id) {}

    /** Every job that is waiting, at work or given up. */
    public List<PackagingJob> jobs() {
        return List.of();
    }
}
