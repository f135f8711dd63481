package app.roomcast.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class SharingJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void whoeverHasALinkWatchesInThePortalOrInAPageOfTheSiteThatItNames() throws IOException {
        Browserless.member(port, "lena");
        Visitor owner = browsers.visit(port);
        owner.signIn("lena", "password of lena");
        WatchPage watch = owner.openVideos().upload(Clips.COPYABLE.path(), "The play");
        watch.becomes("READY");
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            SharingPage sharing = watch.tools()
                    .openSharing()
                    .openTo("Only people I name")
                    .name("admin")
                    .makeLink(
                            "For the parents",
                            "http://localhost:" + site.getAddress().getPort());
            String code = sharing.copyable("Code for a web page");
            site.createContext("/", exchange -> {
                byte[] page = ("<!doctype html><title>School</title>" + code).getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            site.start();

            Visitor parent = browsers.visit(port);
            String link = sharing.copyable("Link");
            parent.page().navigate(link);
            WatchPage seen = new WatchPage(parent.page());
            seen.isCalled("The play");
            seen.plays();
            sharing.encrypt();
            seen.reload().plays().isSentEncrypted();
            parent.page().navigate("http://localhost:" + site.getAddress().getPort());
            SharingPage.playsInAFrame(parent.page());

            sharing.withdraw("For the parents");
            parent.page().navigate(link);
            seen.says("no longer good");
        } finally {
            site.stop(0);
        }
    }
}
