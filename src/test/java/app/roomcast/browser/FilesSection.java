package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** The files beside a call. */
record FilesSection(Page page) {

    void offer(Path file) {
        page.getByLabel("Send a file").setInputFiles(file);
        assertThat(file(file.getFileName().toString())).containsText("waiting for an answer");
    }

    void accept(String name) {
        press(name, "Accept");
    }

    void decline(String name) {
        press(name, "Decline");
    }

    void cancel(String name) {
        press(name, "Cancel");
    }

    void says(String name, String state) {
        assertThat(file(name)).containsText(state);
    }

    /** Waits until some of it has come. */
    void isMoving(String name) {
        page.waitForFunction(
                "name => [...document.querySelectorAll('.file')].some((item) => item.textContent.includes(name)"
                        + " && item.querySelector('progress').value > 0)",
                name);
    }

    /** What "Save" writes to the disk has the same SHA-256 as the file that was sent. */
    void isTheSameAs(Path sent) throws IOException, GeneralSecurityException {
        var saved = page.waitForDownload(() -> file(sent.getFileName().toString())
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click());
        assertThat(saved.suggestedFilename()).isEqualTo(sent.getFileName().toString());
        assertThat(hash(saved.path())).isEqualTo(hash(sent));
    }

    private static byte[] hash(Path file) throws IOException, GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    }

    private void press(String name, String button) {
        file(name)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private Locator file(String name) {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Files"))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(name));
    }
}
