package app.roomcast.library.tus;

/** Makes something lasting of finished uploads. */
public interface Adopter {

    /**
     * Called at least once for every finished upload, and again whenever it is asked for, also by several threads at once and
     * after a crash: only the first call may have an effect. When it returns, the upload's bytes may be deleted.
     */
    void adopt(FinishedUpload upload);
}
