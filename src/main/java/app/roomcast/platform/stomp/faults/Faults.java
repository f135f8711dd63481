package app.roomcast.platform.stomp.faults;

import app.roomcast.platform.stomp.faults.Fault.Way;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The faults that hold, and the sockets on which they can happen. */
@Component
@Profile(FaultConfiguration.PROFILE)
class Faults {

    private final Set<FaultyLine> lines = ConcurrentHashMap.newKeySet();
    private final List<Fault> lasting = new CopyOnWriteArrayList<>();

    void opened(FaultyLine line) {
        lines.add(line);
    }

    void closed(FaultyLine line) {
        lines.remove(line);
    }

    /** Begins a fault; answers how many open sockets it strikes. */
    int begin(Fault fault) {
        var struck = lines.stream().filter(line -> line.isMeantBy(fault)).toList();
        switch (fault.kind()) {
            case NO_PONG -> struck.forEach(FaultyLine::fallSilent);
            case CUT -> struck.forEach(FaultyLine::cut);
            case DROP, DUPLICATE, REORDER, DELAY -> lasting.add(fault);
        }
        return struck.size();
    }

    /** Ends all that last; a socket that fell silent stays so. */
    void end() {
        lasting.clear();
    }

    List<Fault> on(FaultyLine line, Way way) {
        return lasting.stream()
                .filter(fault -> fault.goes(way) && line.isMeantBy(fault))
                .toList();
    }
}
