package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;

/** What the others see of the own camera. */
record FilterChoice(Page page) {

    private static final String BLUR = "**/js/background/blur_worker.js";
    private static final Pattern COST = Pattern.compile("Background blur: \\d+ ms a picture, \\d+ % of a core");

    void wear(String filter) {
        choice().selectOption(new SelectOption().setLabel(filter));
    }

    void is(String filter) {
        assertThat(choice().locator("option:checked")).hasText(filter);
    }

    /** What blurs backgrounds cannot be loaded from now on. */
    void loseBlur() {
        page.route(BLUR, Route::abort);
    }

    void findBlur() {
        page.unroute(BLUR);
    }

    /** Shows the camera that is withheld. */
    void showWithout() {
        page.getByText("Show my camera without filter").click();
    }

    void tellsItsCost() {
        assertThat(page.locator("[data-filter-cost]")).hasText(COST);
    }

    /** The workers of other filters have ended. */
    void hasOneWorker() {
        page.waitForCondition(() -> page.workers().size() == 1);
    }

    private Locator choice() {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Filter"));
    }
}
