package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What is written about the video of a watch page. */
record CommentsSection(Page page) {

    CommentsSection say(String text) {
        root().getByLabel("Your comment").fill(text);
        button("Comment").click();
        lists(text);
        return this;
    }

    /** About where the video is. */
    CommentsSection sayOfThisMoment(String text) {
        root().getByLabel("Your comment").fill(text);
        root().getByLabel("At ").check();
        button("Comment").click();
        lists(text);
        return this;
    }

    CommentsSection lists(String text) {
        assertThat(item(text)).isVisible();
        return this;
    }

    CommentsSection listsNo(String text) {
        assertThat(item(text)).hasCount(0);
        return this;
    }

    CommentsSection goToMomentOf(String text) {
        item(text)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Go to"))
                .click();
        return this;
    }

    CommentsSection passesOverThePicture(String text) {
        assertThat(page.locator(".player .passing")).containsText(text);
        return this;
    }

    CommentsSection passesNothing() {
        assertThat(page.locator(".player .passing p")).hasCount(0);
        return this;
    }

    CommentsSection switchPassing() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show comments on the video"))
                .click();
        return this;
    }

    CommentsSection remove(String text) {
        item(text)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove the comment"))
                .click();
        return this;
    }

    CommentsSection offersNoRemovalOf(String text) {
        assertThat(item(text).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove the comment")))
                .hasCount(0);
        return this;
    }

    /** As the owner of the video. */
    CommentsSection switchOff() {
        root().getByRole(AriaRole.SWITCH, new Locator.GetByRoleOptions().setName("Comments on"))
                .uncheck();
        return this;
    }

    CommentsSection areSwitchedOff() {
        assertThat(root()).containsText("Comments are switched off");
        assertThat(root().getByLabel("Your comment")).isHidden();
        return this;
    }

    private Locator item(String text) {
        return root().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator button(String name) {
        return root().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator root() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Comments"));
    }
}
