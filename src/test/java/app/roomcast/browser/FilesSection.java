package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;

/** The files beside a call. */
record FilesSection(Page page) {

    /** For what has to pass the network on a busy machine, in milliseconds. */
    private static final double LONG_PATIENCE = 20 * Chromium.PATIENCE;

    void offer(Path file) {
        page.getByLabel("Send a file").setInputFiles(file);
        assertThat(file(file.getFileName().toString())).containsText("waiting for an answer");
    }

    /** An offer is said over the pictures and counted in the bar, wherever the list of files is. */
    void announces(String name, String from) {
        assertThat(page.getByText("Offered to you: " + name + " (" + from + ")").first())
                .isVisible();
        assertThat(page.locator("[data-offer-count]")).hasText("1");
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

    void arrives(String name) {
        assertThat(file(name))
                .containsText("Received", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG_PATIENCE));
    }

    /** Takes the file of a page that was reloaded once more. */
    void chooseAgain(Path file) {
        var chooser = page.waitForFileChooser(() -> press(file.getFileName().toString(), "Choose the file again"));
        chooser.setFiles(file);
    }

    /** One click, and the page of the new video. */
    WatchPage addToLibrary(String name) {
        press(name, "Add to library");
        var link = file(name).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open in the library"));
        return new WatchPage(page.waitForPopup(link::click));
    }

    void isNotForTheLibrary(String name) {
        assertThat(file(name).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add to library")))
                .isHidden();
    }

    /** Waits until some of it has come. */
    void isMoving(String name) {
        hasMoved(name, 0);
    }

    /** Waits until more than this part of it has come. */
    void hasMoved(String name, double part) {
        page.waitForFunction(
                "([name, part]) => [...document.querySelectorAll('.file')].some((item) =>"
                        + " item.textContent.includes(name) && item.querySelector('progress').value > part)",
                List.of(name, part),
                new Page.WaitForFunctionOptions().setTimeout(LONG_PATIENCE));
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
        var sha256 = MessageDigest.getInstance("SHA-256");
        try (var bytes = new DigestInputStream(Files.newInputStream(file), sha256)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return sha256.digest();
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
