package app.roomcast.platform;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence that another portal runs on the same data folder. */
class DatabaseInUse extends AbstractFailureAnalyzer<SQLException> {

    /** H2's code for a database file that another process has locked. */
    private static final int DATABASE_ALREADY_OPEN = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        return cause.getErrorCode() == DATABASE_ALREADY_OPEN
                ? new FailureAnalysis(
                        "The database in the data folder is used by another portal; stop that one, or give this one a folder of its"
                                + " own with ROOMCAST_DATA_DIR.",
                        null,
                        cause)
                : null;
    }
}
