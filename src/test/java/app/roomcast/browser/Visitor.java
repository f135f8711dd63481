package app.roomcast.browser;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.Map;

/** One person at one browser, and the pages that he opens. */
final class Visitor {

    private final BrowserContext context;
    private final Console console;
    private final Page page;
    private CDPSession network;

    /** @param camera which of the browser's is his */
    Visitor(BrowserContext context, int camera) {
        this.context = context;
        console = new Console(context);
        context.addInitScript(Script.KEEP_PEERS.text());
        context.addInitScript("(" + Script.SMALL_CAMERA.text() + ")(" + camera + ")");
        page = context.newPage();
    }

    RoomsPage signIn(String username, String password) {
        return openSignIn().signIn(username, password);
    }

    /** Devices from now on fail as told: by kind, "audio" or "video", the name of the DOMException. */
    Visitor withoutDevices(Map<String, String> refused) {
        context.addInitScript("(" + Script.REFUSE_DEVICES.text() + ")(" + new Gson().toJson(refused) + ")");
        return this;
    }

    /** His camera gives pictures of this size, so many in a second. */
    Visitor withCamera(int width, int height, int frames) {
        context.addInitScript(
                "window.ownCamera = { width: %d, height: %d, frameRate: %d };".formatted(width, height, frames));
        return this;
    }

    /** What he sees is small, so that little has to be painted. */
    Visitor withSmallWindow() {
        page.setViewportSize(360, 420);
        return this;
    }

    /** He speaks without a pause. */
    Visitor withLoudMicrophone() {
        context.addInitScript(Script.LOUD_MICROPHONE.text());
        return this;
    }

    /** His pictures are as large to send as any can be. */
    Visitor withNoisyCamera() {
        context.addInitScript(Script.NOISY_CAMERA.text());
        return this;
    }

    /** What his pages say to the portal goes out late from now on. */
    Visitor withSlowSocket() {
        context.addInitScript(Script.SLOW_SOCKET.text());
        return this;
    }

    /** His media goes by the relay that the portal offers, and by no other way. */
    Visitor byRelay() {
        context.addInitScript(Script.RELAY_ONLY.text());
        return this;
    }

    /** The page is gone from one moment to the next, without a word to the portal. */
    void crash() {
        boolean[] crashed = {false};
        page.onCrash(gone -> crashed[0] = true);
        try {
            page.navigate("chrome://crash", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        } catch (PlaywrightException gone) {
            page.context().waitForCondition(() -> crashed[0]);
        }
    }

    /** From now on no more than so many bytes leave this browser in a second; 0 takes the limit away. */
    Visitor limitUpload(int bytesPerSecond) {
        if (network == null) {
            network = context.newCDPSession(page);
            network.send("Network.enable");
        }
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytesPerSecond == 0 ? -1 : bytesPerSecond);
        network.send("Network.emulateNetworkConditions", conditions);
        return this;
    }

    SignInPage openSignIn() {
        page.navigate("/login");
        return new SignInPage(page);
    }

    /** Follows a set-up link or an invitation. */
    JoinPage follow(String link) {
        page.navigate(link);
        return new JoinPage(page);
    }

    GuestPage followGuestLink(String link) {
        page.navigate(link);
        return new GuestPage(page);
    }

    RoomsPage openRooms() {
        page.navigate("/rooms");
        return new RoomsPage(page);
    }

    LobbyPage openRoom(String address) {
        page.navigate(address);
        return new LobbyPage(page);
    }

    VideosPage openVideos() {
        page.navigate("/videos");
        return new VideosPage(page);
    }

    AdminPage openAdmin() {
        page.navigate("/admin");
        return new AdminPage(page);
    }

    /** The same address once more, beside the page that is open. */
    Page openAnotherTab() {
        Page tab = context.newPage();
        tab.navigate(page.url());
        return tab;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Console console() {
        return console;
    }

    /** Where this person is, what went wrong there, and in which file it can be seen. */
    String account(Path picture) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(picture).setTimeout(5_000));
        } catch (PlaywrightException unseen) {
            return page.url() + ", which could not be pictured; errors: " + console.errors();
        }
        return page.url() + ", see " + picture + "; errors: " + console.errors();
    }

    void close() {
        context.close();
    }
}
