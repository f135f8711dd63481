package app.roomcast.call;

import app.roomcast.platform.stomp.Inbox;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Everything one participant is told, numbered from 1. The last notices are kept, so that a participant who comes back after a lost
 * socket is told exactly what he missed. Only the call touches it, under its lock.
 */
final class NoticeStream {

    /** How many notices are kept, told or not; who has missed more gets a snapshot alone. */
    static final int MOST_KEPT = 256;

    /** How much of signals is kept, in characters. */
    static final int MOST_CHARACTERS = 512 * 1024;

    private final Deque<Object> kept = new ArrayDeque<>();
    private int characters;
    private long last;

    /** Takes a notice into the stream; answers its number. */
    long add(Object notice) {
        kept.add(notice);
        characters += charactersOf(notice);
        while (kept.size() > MOST_KEPT || characters > MOST_CHARACTERS) {
            characters -= charactersOf(kept.remove());
        }
        return ++last;
    }

    /** Whether everything after this number is still here. */
    boolean reachesBackTo(long received) {
        return received <= last && received >= last - kept.size();
    }

    /** Tells again what came after this number, which the stream must reach back to. */
    void replay(Inbox inbox, long received) {
        var number = last - kept.size();
        for (var notice : kept) {
            if (++number > received) {
                inbox.tell(notice, number);
            }
        }
    }

    private static int charactersOf(Object notice) {
        if (!(notice instanceof CallNotice.Signal signal)) {
            return 0;
        }
        var candidate = signal.candidate();
        var sdp = signal.description() == null ? null : signal.description().sdp();
        return (candidate == null ? 0 : candidate.text().length()) + (sdp == null ? 0 : sdp.length());
    }
}
