package app.roomcast.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

@PortalTest
class EdgeTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/js/nothing.js", "/api/nothing", "/setup/nothing", "/login;x", "/META-INF/nothing"})
    void everyAnswerCarriesAPolicyWithoutInlineScript(String path) {
        String policy = Browserless.visitor(port)
                .get(path)
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");

        assertThat(policy).startsWith("default-src 'none'").contains("frame-ancestors 'none'");
        assertThat(policy).doesNotContain("unsafe-inline", "unsafe-eval", "*");
    }

    @Test
    void theWorkerThatBlursBackgroundsMayCompileWebAssemblyAndNothingElseMay() {
        Browserless person = Browserless.administrator(port);
        String room = person.postJson("/api/rooms", "{\"name\":\"Policies\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(policyOf(person, "/js/background/blur_worker.js"))
                .contains("script-src 'self' 'wasm-unsafe-eval'")
                .doesNotContain("'unsafe-eval'", "unsafe-inline");
        for (String other : List.of(room, "/rooms", "/videos", "/admin", "/login", "/js/background/blurring.js")) {
            assertThat(policyOf(person, other))
                    .as(other)
                    .contains("script-src 'self'")
                    .doesNotContain("eval");
        }
    }

    @Test
    void thePolicyPermitsTheImportMapThatPagesCarryByItsHash() throws Exception {
        var page = Browserless.visitor(port).get("/login");
        String map = page.body().replaceAll("(?s).*<script type=\"importmap\">(.*?)</script>.*", "$1");
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(map.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("'sha256-" + java.util.Base64.getEncoder().encodeToString(digest) + "'");
    }

    @Test
    void aPortalWithoutARealCertificateDoesNotAskForHsts() {
        assertThat(Browserless.visitor(port).get("/login").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void aMissingPageIsAPageForPeopleAndAProblemForPrograms() {
        Browserless person = Browserless.administrator(port);

        assertThat(person.get("/nowhere").body()).contains("There is nothing here");
        assertThat(person.get("/api/nowhere").body()).contains("\"code\":\"not-found\"");
    }

    @Test
    void theLanguageIsTheBrowsersUntilOneIsChosen() {
        Browserless visitor = Browserless.visitor(port);
        assertThat(visitor.get("/login").body()).contains("Username");

        visitor.get("/login?lang=zh");

        assertThat(visitor.get("/login").body()).contains("用户名");
    }

    @Test
    void everyMessageIsThereInBothLanguages() throws Exception {
        var english = new PathMatchingResourcePatternResolver().getResources("classpath*:messages-*.properties");
        for (var file : english) {
            String name = file.getFilename();
            if (name == null || name.endsWith("_zh.properties")) {
                continue;
            }
            Set<String> chinese = keys(file.createRelative(name.replace(".properties", "_zh.properties")));
            assertThat(chinese).as(name + " in " + Locale.CHINESE).isEqualTo(keys(file));
        }
    }

    private static String policyOf(Browserless visitor, String path) {
        return visitor.get(path).headers().firstValue("Content-Security-Policy").orElse("");
    }

    private static Set<String> keys(org.springframework.core.io.Resource file) throws java.io.IOException {
        Properties messages = PropertiesLoaderUtils.loadProperties(file);
        return messages.stringPropertyNames();
    }
}
