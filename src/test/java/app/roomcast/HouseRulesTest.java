package app.roomcast;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.roomcast.platform.Refusal;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packagesOf = Application.class, importOptions = HouseRulesTest.WhatWeWrote.class)
class HouseRulesTest {

    /** Neither tests nor what Spring generates when the application is packaged. */
    static final class WhatWeWrote implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return new DoNotIncludeTests().includes(location) && !location.contains("__");
        }
    }

    @ArchTest
    static final ArchRule names_say_an_intent = noClasses()
            .should()
            .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Processor)(\\$.*)?")
            .because("a role in a name hides the noun that is missing");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .because("what an object needs stands in its one constructor");

    @ArchTest
    static final ArchRule json_controllers_are_called_api = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .haveSimpleNameEndingWith("Api")
            .because("a reader finds the HTTP face of a feature by its name");

    @ArchTest
    static final ArchRule page_controllers_are_called_pages = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .and()
            .areNotAnnotatedWith(RestController.class)
            .should()
            .haveSimpleNameEndingWith("Pages")
            .orShould()
            .haveSimpleNameEndingWith("Commands")
            .because("a reader finds the pages and the STOMP face of a feature by their names");

    @ArchTest
    static final ArchRule controllers_are_seen_by_nobody = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .because("a controller is an edge: nothing inside may call it");

    @ArchTest
    static final ArchRule settings_stay_with_their_user = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .notBePublic()
            .andShould()
            .beRecords()
            .because("a setting that two modules read has no owner");

    @ArchTest
    static final ArchRule refusals_are_the_only_errors_for_people = classes()
            .that()
            .areAssignableTo(RuntimeException.class)
            .and()
            .doNotHaveSimpleName("StartIsRefused")
            .and()
            .resideOutsideOfPackage("..packaging..")
            .should()
            .beAssignableTo(Refusal.class)
            .because(
                    "every error that leaves a feature has a stable code and a sentence; a failed job tells its code by an event");

    @ArchTest
    static final ArchRule only_one_package_drives_ffmpeg = noClasses()
            .that()
            .resideOutsideOfPackage("..packaging.ffmpeg..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.kokorin.jaffree..", "org.bytedeco..")
            .because("the traps of child processes are closed in one place");

    @ArchTest
    static final ArchRule features_do_not_know_the_web_socket = noClasses()
            .that()
            .resideOutsideOfPackages("..platform.stomp..", "..platform.websocket..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web.socket..", "..platform.websocket..")
            .because("order, limits and refusals hold only if one place writes to sockets");
}
