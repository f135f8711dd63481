package app.roomcast.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** The connections of a call's page to the others, which it keeps for the journeys to look at. */
record Peers(Page page) {

    /** The m-lines of all descriptions that this page has made: more of them means that something was negotiated anew. */
    int mediaLines() {
        return (int) page.evaluate("""
                () => window.keptPeers
                  .filter((peer) => peer.connectionState === 'connected')
                  .map((peer) => peer.localDescription.sdp.match(/^m=/gm).length)
                  .reduce((sum, lines) => sum + lines, 0)""");
    }

    /** Which descriptions hold now, by their numbers: what is negotiated anew has another one. */
    String descriptions() {
        return (String) page.evaluate("""
                () => window.keptPeers
                  .filter((peer) => peer.connectionState === 'connected')
                  .map((peer) => peer.localDescription.sdp.match(/^o=.*$/m)[0])
                  .join()""");
    }

    /** Begins to switch camera, microphone and share on and off, and to write to the other one past the portal, fifty times. */
    void storm(int seed, String name) {
        page.evaluate("how => { window.storm = (" + Script.STORM.text() + ")(how); }", List.of(seed, name));
    }

    /** What was written meanwhile. */
    List<String> messagesOfStorm() {
        return ((List<?>) page.evaluate("() => window.storm"))
                .stream().map(String::valueOf).toList();
    }

    /** Every connection of this page is settled, with as many m-lines in both descriptions. */
    void isSettled() {
        page.waitForFunction("""
                () => {
                  const lines = (description) => description?.sdp.match(/^m=/gm).length;
                  const open = window.keptPeers.filter((peer) => peer.connectionState !== 'closed');
                  return open.length > 0 && open.every((peer) => peer.signalingState === 'stable'
                    && peer.connectionState === 'connected'
                    && lines(peer.localDescription) === lines(peer.remoteDescription));
                }""");
    }

    /** The camera stays on for the page and for the portal, and no picture of it goes out any more. */
    void stopsEncodingPictures() {
        page.evaluate("""
                async () => {
                  for (const peer of window.keptPeers.filter((kept) => kept.connectionState === 'connected')) {
                    const sender = peer.getTransceivers()[1].sender;
                    const parameters = sender.getParameters();
                    parameters.encodings[0].active = false;
                    await sender.setParameters(parameters);
                  }
                }""");
    }
}
