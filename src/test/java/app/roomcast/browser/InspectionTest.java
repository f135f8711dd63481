package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The look at every page finds what it looks for. */
@Tag("browser")
class InspectionTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void passesAPlainPage() {
        assertThatCode(() -> inspect("<button>Go</button><label>Name <input></label>"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <button><svg></svg></button>                | without an accessible name
            <input>                                     | without an accessible name
            <button tabindex="-1">Go</button>           | not reached with the Tab key
            <div style="width: 400px">wide</div>        | on a phone
            """)
    void refusesWhatIsNamelessUnreachableOrTooWide(String content, String objection) {
        assertThatThrownBy(() -> inspect(content)).hasMessageContaining(objection);
    }

    private void inspect(String content) {
        var page = browsers.visit(URI.create("http://localhost")).page();
        page.setContent("<meta name='viewport' content='width=device-width'>" + content);
        new Inspection(page, "example").pass();
    }
}
