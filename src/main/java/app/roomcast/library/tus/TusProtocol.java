package app.roomcast.library.tus;

import java.io.IOException;
import me.desair.tus.server.HttpMethod;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.util.TusServletRequest;
import me.desair.tus.server.util.TusServletResponse;
import org.springframework.stereotype.Component;

/**
 * The parts of tus that are spoken: the core, creation, checksum, termination and expiration.
 *
 * <p>A finished upload is adopted while its lock is held, so that no termination comes between, and answers every PATCH and
 * HEAD with the id of what it became.
 */
@Component
final class TusProtocol extends TusFileUploadService {

    static final String PATH = "/api/uploads";
    static final String ADOPTED = "Roomcast-Video";

    private final UploadStore store;
    private final Adopter adopter;

    TusProtocol(UploadStore store, UploadLocks locks, UploadSettings settings, Adopter adopter) {
        this.store = store;
        this.adopter = adopter;
        withUploadUri(PATH);
        withMaxUploadSize(settings.maxUpload().toBytes());
        withUploadStorageService(store);
        withUploadLockingService(locks);
        withUploadExpirationPeriod(settings.uploadExpiry().toMillis());
        disableTusExtension("concatenation");
    }

    @Override
    protected void processLockedRequest(
            HttpMethod method, TusServletRequest request, TusServletResponse response, String owner)
            throws IOException {
        super.processLockedRequest(method, request, response, owner);
        if (method != HttpMethod.HEAD && method != HttpMethod.PATCH) {
            return;
        }
        UploadInfo upload = store.getUploadInfo(request.getRequestURI(), owner);
        if (upload != null && !upload.isUploadInProgress()) {
            adopter.adopt(FinishedUpload.of(upload, store.data(upload.getId())));
            response.setHeader(ADOPTED, upload.getId().toString());
        }
    }
}
